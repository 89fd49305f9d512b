/** How a file comes that is made for downloading: in one go, halting half-way, or never to its end. */
export class Downloads {
  private gate: { readonly opened: Promise<void>; readonly open: () => void } | undefined;
  private breaks = 0;

  /** Files come to a halt half-way, until they are released: shows progress without waiting. */
  hold(): void {
    if (this.gate !== undefined) return;
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.gate = { opened, open };
  }

  release(): void {
    this.gate?.open();
    this.gate = undefined;
  }

  /** The connection is lost half-way of the next files. */
  breakOff(times = 1): void {
    this.breaks += times;
  }

  /** What is sent of a file; throws where the connection is to be lost. */
  async *pieces(file: Buffer): AsyncGenerator<Buffer> {
    const size = Math.max(1, Math.ceil(file.length / 8));
    for (let start = 0; start < file.length; start += size) {
      if (start >= file.length / 2) {
        await this.gate?.opened;
        if (this.breaks > 0) {
          this.breaks -= 1;
          throw new Error('The connection is lost half-way.');
        }
      }
      yield file.subarray(start, start + size);
    }
  }
}
