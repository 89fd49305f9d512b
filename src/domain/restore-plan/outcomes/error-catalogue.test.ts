import { describe, expect, it } from 'vitest';
import { generalMessage, groupFailures } from './error-catalogue';

function causeOf(message: string, title = 'Plan.xlsx') {
  return groupFailures([{ entryKey: 'k', message, title }])[0]?.cause;
}

describe('groupFailures', () => {
  it.each([
    [
      'Plan.xlsx could not be restored: the file is locked for shared use',
      'The file is open or locked in production',
    ],
    ['ProxyOffline', 'A backup proxy is offline'],
    ['x could not be restored: the backup proxy is offline', 'A backup proxy is offline'],
    [
      'x could not be restored: the list "Old" does not exist on the site',
      'The list to restore to does not exist',
    ],
    ['version 3.0 was not found in the backup', 'It is not in the backup of that moment any more'],
    ['The remote server returned an error: (429) Too Many Requests.', 'Microsoft 365 is throttling'],
    ['Access denied.', 'The backup server may not write there'],
    ['The mailbox of ada was not found', 'What it would be restored to is gone from production'],
  ])('knows “%s”', (message, cause) => expect(causeOf(message)).toBe(cause));

  it('does not take a busy backup server for Microsoft 365', () => {
    const refusal = { kind: 'busy', at: 0, status: 429, serverMessage: 'Too many requests' } as const;
    expect(groupFailures([{ entryKey: 'k', title: 'a', message: 'Too many requests', refusal }])).toEqual([
      {
        cause: 'The server is too busy at the moment',
        next: 'Wait a little, then try again.',
        message: 'Too many requests',
        entryKeys: ['k'],
      },
    ]);
  });

  it('quotes nobody where the request was not answered', () => {
    const refusal = { kind: 'unreachable', at: 0 } as const;
    const [group] = groupFailures([
      { entryKey: 'k', title: 'a', message: 'The server can’t be reached', refusal },
    ]);
    expect(group?.cause).toBe('The server can’t be reached');
    expect(group?.message).toBeUndefined();
  });

  it('takes the words of a rejected request for the cause', () => {
    const refusal = { kind: 'rejected', at: 0, serverMessage: 'the list "Old" does not exist' } as const;
    const [group] = groupFailures([{ entryKey: 'k', title: 'a', message: undefined, refusal }]);
    expect(group?.cause).toBe('The list to restore to does not exist');
  });

  it('shows what it does not know as the server said it', () =>
    expect(groupFailures([{ entryKey: 'k', message: 'Odd\u202ething', title: '' }])).toEqual([
      { cause: undefined, next: undefined, message: 'Odd thing', entryKeys: ['k'] },
    ]));

  it.each(['Blocked by a policy of the tenant', 'The folder in user data is odd'])(
    'does not find words within others of “%s”',
    (message) => expect(causeOf(message)).toBeUndefined(),
  );

  it('does not take a name for a cause', () =>
    expect(causeOf('locked out.docx: something odd', 'locked out.docx')).toBeUndefined());

  it('puts equal failures together, the most frequent first', () => {
    const failures = [
      { entryKey: '1', title: 'a', message: undefined },
      { entryKey: '2', title: 'b.txt', message: 'b.txt is odd' },
      { entryKey: '3', title: 'c.txt', message: 'c.txt is odd' },
    ];
    expect(groupFailures(failures).map(({ entryKeys, message }) => [entryKeys, message])).toEqual([
      [['2', '3'], '… is odd'],
      [['1'], ''],
    ]);
  });

  it('takes the name of an item out of its message, whatever the name holds, but no part of a word', () => {
    expect(generalMessage('a (1).txt: access to a (1).txt denied', 'a (1).txt')).toBe(
      '…: access to … denied',
    );
    expect(generalMessage('a could not be saved', 'a')).toBe('… could not be saved');
  });
});
