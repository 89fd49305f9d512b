import type { ErrorFacts, FactKind } from '#/api/transport/error-facts';
import { describeFacts } from '#/api/transport/error-messages';
import { foldText, visibleText } from '#/lib/text';

/** Equal failures, in words of the portal where it knows them. */
export interface FailureGroup {
  /** Plain cause; undefined for what the portal does not know, which is shown as the server said it. */
  readonly cause: string | undefined;
  readonly next: string | undefined;
  /**
   * As the server said it of the first of them, without its name where there are more; empty when it reported a failure in no
   * words, undefined when there was no report, only a request that failed.
   */
  readonly message: string | undefined;
  readonly entryKeys: readonly string[];
}

export interface Failure {
  readonly entryKey: string;
  readonly message: string | undefined;
  /** Why the request failed as a whole. */
  readonly refusal?: ErrorFacts | undefined;
  /** The name of the item, which the server puts into its messages. */
  readonly title: string;
}

interface FailureText {
  readonly cause: string;
  readonly next: string;
}

interface KnownFailure extends FailureText {
  readonly words: RegExp;
}

/**
 * Error codes of the API, and what Microsoft 365 and the server are known to say. Neither is documented as a list, so
 * each is known by words that its wordings have in common.
 */
const catalogue: readonly KnownFailure[] = [
  {
    words: /proxyoffline|proxy (?:is |server is )?(?:offline|unreachable|not available)/,
    cause: 'A backup proxy is offline',
    next: 'Tell your administrator. When the proxy is back, retry.',
  },
  {
    words: /\blocked\b|\bin use\b|checked out|being edited/,
    cause: 'The file is open or locked in production',
    next: 'Ask whoever has it open to close it, then retry.',
  },
  {
    words: /(?:list|library) .*(?:does not exist|not found|was not found)|no such (?:list|library)/,
    cause: 'The list to restore to does not exist',
    next: 'Check its name, or restore to the original list.',
  },
  {
    words: /quota|storage (?:is )?full|not enough (?:space|storage)|insufficient storage|mailbox is full/,
    cause: 'There is no room left in production',
    next: 'Have the quota raised or space freed, then retry.',
  },
  {
    words: /\b429\b|throttl|too many requests|server (?:is )?busy|backoff/,
    cause: 'Microsoft 365 is throttling',
    next: 'Wait a few minutes, then retry fewer items at a time.',
  },
  {
    words:
      /resourceaccessdenied|access (?:is |was )?denied|unauthorized|forbidden|\b403\b|permission.* (?:required|missing)/,
    cause: 'The backup server may not write there',
    next: 'Ask your administrator to check the permissions of the backup application.',
  },
  {
    words:
      /operationconflict|organizationtransfer|another (?:operation|restore)|already (?:running|in progress)/,
    cause: 'Another operation is in the way',
    next: 'Wait until it has ended, then retry.',
  },
  {
    words:
      /(?:mailbox|user|account|site|team|drive|onedrive) .*(?:does not exist|not found|was not found|deleted|no longer exists)/,
    cause: 'What it would be restored to is gone from production',
    next: 'Have the mailbox, site or team brought back first.',
  },
  {
    words:
      /resourcenotfound|not found in the backup|(?:item|version|document).*(?:not found|no longer)|outdatedchangetoken/,
    cause: 'It is not in the backup of that moment any more',
    next: 'Open the session again, look for it, and put it on the list anew.',
  },
  {
    words:
      /timeout|timed out|gateway|connection (?:was )?(?:closed|lost|reset|refused)|unable to connect|httperror/,
    cause: 'The connection to Microsoft 365 failed',
    next: 'Retry. If it fails again, hand the message to your administrator.',
  },
  {
    words: /too large|exceeds the (?:maximum|limit)|\b413\b|size limit/,
    cause: 'It is larger than Microsoft 365 takes',
    next: 'Ask your administrator to restore it from the backup console.',
  },
  {
    words: /parametervalidationfailure|invalid (?:parameter|argument|request)|is required|must be/,
    cause: 'The server did not accept the request',
    next: 'Check the options. If they are right, hand the message to your administrator.',
  },
];

function knownFailure(message: string): KnownFailure | undefined {
  const folded = foldText(message);
  return catalogue.find(({ words }) => words.test(folded));
}

/** Kinds of refusals whose words say more than the kind. The others are the backup server's own, not Microsoft's. */
const worded: readonly FactKind[] = ['rejected', 'failed'];

function textOf(refusal: ErrorFacts | undefined, message: string): FailureText | undefined {
  if (refusal === undefined) return knownFailure(message);
  const known = worded.includes(refusal.kind) ? knownFailure(message) : undefined;
  const { title, next } = describeFacts(refusal);
  return known ?? { cause: title, next };
}

/** Messages that differ only by the item's name are equal. A name within another word is none. */
export function generalMessage(message: string, title: string): string {
  const name = visibleText(title);
  if (name === '' || !message.includes(name)) return message;
  const escaped = name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  return message.replaceAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}])`, 'gu'), '…');
}

/** Largest group first. */
export function groupFailures(failures: readonly Failure[]): readonly FailureGroup[] {
  const groups = new Map<string, FailureGroup & { readonly general: string; readonly entryKeys: string[] }>();
  for (const failure of failures) {
    const { refusal } = failure;
    const message = visibleText((refusal === undefined ? failure.message : refusal.serverMessage) ?? '');
    const general = generalMessage(message, failure.title);
    const known = textOf(refusal, general);
    const key = known?.cause ?? general;
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, {
        cause: known?.cause,
        next: known?.next,
        message: refusal !== undefined && message === '' ? undefined : message,
        general,
        entryKeys: [failure.entryKey],
      });
    } else group.entryKeys.push(failure.entryKey);
  }
  return [...groups.values()]
    .map(({ general, ...group }) =>
      group.entryKeys.length > 1 && group.message !== undefined ? { ...group, message: general } : group,
    )
    .toSorted((a, b) => b.entryKeys.length - a.entryKeys.length);
}
