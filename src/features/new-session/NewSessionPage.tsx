import { useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { describeError } from '#/api/transport/error-messages';
import { operatorInfoQuery } from '#/api/access/logged-in-user';
import { usePerson } from '#/domain/person/use-person';
import { useStartRun } from '#/domain/starts/use-starts';
import { newSessionPath } from '#/lib/paths';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { Page } from '#/ui/Page';
import { useFocusAfterLeaving } from '#/ui/use-focus-after-leaving';
import { forgetDraft } from './form/draft';
import { messages } from './messages';
import { NewSessionForm } from './NewSessionForm';
import { StartProgress } from './start/StartProgress';
import { formRunId } from './start/form-run';

/** The form, or what became of sending it. */
export function NewSessionPage() {
  const { personKey } = usePerson();
  const run = useStartRun(formRunId);
  const search = useSearch();
  const [, navigate] = useLocation();
  const [attempt, setAttempt] = useState(0);
  const progress = useRef<HTMLDivElement>(null);
  // The button that started or repeated it goes when it is pressed.
  useFocusAfterLeaving(run?.rows.map(({ state }) => state.kind).join() ?? '', progress);

  function startOver(): void {
    forgetDraft(personKey);
    navigate(newSessionPath(), { replace: true });
    setAttempt(attempt + 1);
  }

  if (run !== undefined) {
    return (
      <Page title={messages.progressTitle} width="form">
        <Box ref={progress} tabIndex={-1} sx={{ outline: 0 }}>
          <StartProgress run={run} />
        </Box>
      </Page>
    );
  }
  return (
    <Page
      title={messages.title}
      width="form"
      actions={
        <Button size="small" onClick={startOver}>
          {messages.startOver}
        </Button>
      }
    >
      <FormForRole key={`${attempt} ${search}`} search={search} />
    </Page>
  );
}

function FormForRole({ search }: { readonly search: string }) {
  const { api } = usePerson();
  const operator = useQuery(operatorInfoQuery(api));
  if (operator.isPending) {
    return (
      <Box role="status" sx={{ minHeight: 800, color: 'text.secondary' }}>
        {messages.loadingForm}
      </Box>
    );
  }
  if (operator.isError) {
    return <ErrorPanel error={describeError(operator.error)} onRetry={() => void operator.refetch()} />;
  }
  return <NewSessionForm isOperator={operator.data.isOperator} search={search} />;
}
