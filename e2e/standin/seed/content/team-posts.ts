import { colleagues, outsiders } from './correspondents';
import { mix, pick } from './pick';
import { once, type Ago, type Timed } from './timed';

export interface PostAttachment {
  readonly name: string;
  readonly url: string;
}

export interface TeamPost extends Timed<{ readonly subject: string }> {
  /** The moment it was posted, as Teams numbers its messages. */
  readonly postId: number;
  readonly parentId: number | undefined;
  readonly author: string;
  /** Never told by the API, but searched. */
  readonly body: string;
  readonly isImportant: boolean;
  readonly attachments: readonly PostAttachment[];
}

export interface PostPlan {
  readonly daysAgo: number;
  readonly time: string;
  readonly subject?: string;
  readonly author?: string;
  readonly body: string;
  readonly isImportant?: boolean;
  readonly attachment?: string;
  /** The subject before it was edited the day after. */
  readonly formerSubject?: string;
  readonly deletedDaysAgo?: number;
  readonly replies?: readonly string[];
}

/** The deleted post of General is what the demo and the tests look for. */
export const generalPosts: readonly PostPlan[] = [
  {
    daysAgo: 12,
    time: '08:20',
    subject: 'Decision about the Aurora launch date',
    author: 'Zoë Lefèvre',
    body: 'We launch on the second Tuesday of February. Please keep this to yourselves.',
    isImportant: true,
    deletedDaysAgo: 4,
    replies: ['Noted.', 'Great news!'],
  },
  { daysAgo: 40, time: '07:05', subject: 'Welcome everyone', body: 'This is the place for questions.', replies: ['Hello!', 'שלום לכולם', 'よろしくお願いします'] },
  { daysAgo: 31, time: '13:31', subject: 'Minutes of Monday', formerSubject: 'Minutes', body: 'Attached.', attachment: 'Minutes 2026-10-19.docx', replies: ['Thanks'] },
  { daysAgo: 25, time: '10:10', body: 'Who has the key of the cellar?', replies: ['Me', 'Not me', 'Ask the reception'] },
  { daysAgo: 18, time: '15:45', subject: '<img src=x onerror=alert("post")> & <b>bold</b>', body: '<script>alert(1)</script>' },
  { daysAgo: 14, time: '09:15', subject: 'نتائج الربع الثالث', body: 'مرفق التقرير', attachment: 'تقرير.pdf' },
  { daysAgo: 7, time: '11:00', subject: '週次報告', body: '今週の報告です。', replies: ['確認しました'] },
  { daysAgo: 3, time: '16:20', subject: `Reminder: ${'please update the forecast sheet before the end of the month, '.repeat(5)}thank you`, body: 'See subject.' },
  { daysAgo: 1, time: '08:00', subject: 'Coffee machine', body: 'It works again.' },
]; // prettier-ignore

export function chatter(seed: number): readonly PostPlan[] {
  return Array.from({ length: 420 }, (_, index) => ({
    daysAgo: 1 + (index % 110),
    time: `${7 + (mix(seed, index) % 11)}:${10 + (mix(seed, index + 9) % 50)}`,
    subject: index % 3 === 0 ? `Deal ${3000 + index}: ${pick(outsiders, index).company}` : '',
    body: pick(['Offer sent.', 'Waiting for the answer.', 'Won!', 'Lost to the competition.'], index),
    replies: index % 10 === 0 ? ['+1'] : [],
  }));
}

export function postsOf(plans: readonly PostPlan[], seed: number, ago: Ago): readonly TeamPost[] {
  const taken = new Set<number>();
  const numbered = (ms: number): number => {
    let postId = ms;
    while (taken.has(postId)) postId += 1;
    taken.add(postId);
    return postId;
  };
  return plans.flatMap((plan, index) => {
    const postId = numbered(ago(plan.daysAgo, plan.time) + (mix(seed, index) % 60_000));
    const deletedAtMs = plan.deletedDaysAgo === undefined ? undefined : ago(plan.deletedDaysAgo, '12:00');
    const subject = plan.subject ?? '';
    const post: TeamPost = {
      postId,
      parentId: undefined,
      author: plan.author ?? pick(colleagues, mix(seed, index)).name,
      body: plan.body,
      isImportant: plan.isImportant ?? false,
      attachments:
        plan.attachment === undefined
          ? []
          : [
              {
                name: plan.attachment,
                url: `https://contoso.sharepoint.com/files/${encodeURIComponent(plan.attachment)}`,
              },
            ],
      revisions:
        plan.formerSubject === undefined
          ? [{ fromMs: postId, value: { subject } }]
          : [
              { fromMs: postId, value: { subject: plan.formerSubject } },
              { fromMs: ago(plan.daysAgo - 1, plan.time), value: { subject } },
            ],
      deletedAtMs,
    };
    const replies = (plan.replies ?? []).map((body, number): TeamPost => {
      const replyId = numbered(postId + (number + 1) * 540_000);
      const author = pick(colleagues, mix(seed, index + number + 1)).name;
      return {
        ...once(replyId, { subject: '' }, deletedAtMs),
        postId: replyId,
        parentId: postId,
        author,
        body,
        isImportant: false,
        attachments: [],
      };
    });
    return [post, ...replies];
  });
}
