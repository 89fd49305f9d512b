import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import type { RestoreEntry } from '#/domain/restore-list/entry';
import type { PossibleDuplicate } from '#/domain/restore-plan/requests/duplicates';
import { FieldNotice } from '#/form/FieldNotice';
import { entryTitle } from '../texts/group-text';
import { messages } from '../texts/messages';
import type { PlanOrder } from './plan-order';

const text = messages.review;

interface TwiceNoticesProps {
  readonly order: PlanOrder;
  readonly onRemove: (entries: readonly RestoreEntry[]) => void;
  readonly onKeep: (keys: readonly string[]) => void;
}

function doubtText(kind: PossibleDuplicate['kind'], duplicates: readonly PossibleDuplicate[]): string {
  const names = duplicates.map(({ entry }) => entryTitle(entry));
  switch (kind) {
    case 'unknown-folder':
      return text.duplicates[kind](names, [...new Set(duplicates.map(({ other }) => entryTitle(other)))]);
    case 'other-session':
      return text.duplicates[kind](names);
  }
}

/** What would, or may, be restored twice; about the latter the operator decides once. */
export function DuplicateNotices({
  order: { overlapping, duplicates },
  onRemove,
  onKeep,
}: TwiceNoticesProps) {
  const line = useRef<HTMLDivElement>(null);
  const [kept, setKept] = useState(0);
  const entries = duplicates.map(({ entry }) => entry);
  const said = (['unknown-folder', 'other-session'] as const).flatMap((kind) => {
    const ofKind = duplicates.filter((doubt) => doubt.kind === kind);
    return ofKind.length === 0 ? [] : [doubtText(kind, ofKind)];
  });
  return (
    <>
      {overlapping.length === 0 ? null : (
        <FieldNotice
          actions={
            <Button size="small" variant="outlined" onClick={() => onRemove(overlapping)}>
              {text.removeOverlap(overlapping.length)}
            </Button>
          }
        >
          {text.problems.overlap(overlapping.length)}
        </FieldNotice>
      )}
      <Box ref={line} tabIndex={-1} sx={{ outline: 0, fontSize: '0.875rem' }}>
        {entries.length === 0 ? (
          kept === 0 ? null : (
            text.keptDoubts(kept)
          )
        ) : (
          <FieldNotice
            actions={
              <>
                <Button size="small" variant="outlined" onClick={() => onRemove(entries)}>
                  {text.removeOverlap(entries.length)}
                </Button>
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => {
                    // The button goes.
                    line.current?.focus();
                    setKept(entries.length);
                    onKeep(entries.map(({ key }) => key));
                  }}
                >
                  {text.keepDoubts(entries.length)}
                </Button>
              </>
            }
          >
            {[...said, text.doubtsNext].map((sentence) => (
              <div key={sentence}>{sentence}</div>
            ))}
          </FieldNotice>
        )}
      </Box>
    </>
  );
}
