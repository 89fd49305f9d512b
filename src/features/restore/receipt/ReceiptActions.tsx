import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { memorySink } from '#/domain/downloads/file-sink';
import { usePerson } from '#/domain/person/use-person';
import { useStartedSessions } from '#/domain/sessions/use-started-sessions';
import { sessionPath } from '#/lib/paths';
import { CopyButton } from '#/ui/CopyButton';
import { useTimeZone } from '#/ui/time-zone';
import type { RestorePlan } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { receiptCsv, receiptJson, receiptMarkdown, type ReceiptFacts } from './receipt';

const text = planMessages.receipt;

async function saveText(content: string, name: string): Promise<void> {
  const sink = memorySink();
  await sink.write(new TextEncoder().encode(content));
  await sink.finish(name);
}

/** What was restored, for the ticket. */
export function ReceiptActions({ plan }: { readonly plan: RestorePlan }) {
  const person = usePerson();
  const startedById = useStartedSessions();
  const { zone } = useTimeZone();
  const facts = (): ReceiptFacts => ({
    plan,
    by: person.personKey,
    startedOf: (sessionId) => startedById.get(sessionId),
    sessionLink: (sessionId) => location.origin + sessionPath(sessionId),
    zone,
    now: Date.now(),
  });
  const nameOf = (ending: string): string =>
    `restore-${new Date(plan.createdAt).toISOString().slice(0, 16).replace(':', '-')}.${ending}`;
  return (
    <Box role="group" aria-label={text.label} sx={{ display: 'flex', flexWrap: 'wrap', ml: -0.5 }}>
      <CopyButton label={text.copy} getText={() => receiptMarkdown(facts())} />
      <Button size="small" onClick={() => void saveText(receiptCsv(facts()), nameOf('csv'))}>
        {text.csv}
      </Button>
      <Button size="small" onClick={() => void saveText(receiptJson(facts()), nameOf('json'))}>
        {text.json}
      </Button>
      <Button size="small" onClick={() => window.print()}>
        {text.print}
      </Button>
    </Box>
  );
}
