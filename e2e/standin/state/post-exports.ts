import type { Clock } from '../model/clock';
import { uuidFrom } from '../model/ids';

export interface PostExport {
  readonly id: string;
  /** The explore session it belongs to. */
  readonly sessionId: string;
  readonly ownerKey: string;
  readonly fileName: string;
  readonly html: string;
  readonly readyAtMs: number;
}

/** Exports of posts; they become ready by the clock, and are kept. */
export class PostExports {
  private readonly tasks: PostExport[] = [];

  constructor(private readonly clock: Clock) {}

  add(task: Omit<PostExport, 'id' | 'readyAtMs'>, durationMs: number): string {
    const id = uuidFrom(`export of posts ${this.tasks.length + 1}`);
    this.tasks.push({ ...task, id, readyAtMs: this.clock.now() + durationMs });
    return id;
  }

  find(id: string): PostExport | undefined {
    return this.tasks.find((task) => task.id === id.toLowerCase());
  }

  isReady({ readyAtMs }: PostExport): boolean {
    return readyAtMs <= this.clock.now();
  }
}
