import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { effectiveScopeQuery, type ObjectKind } from '#/api/access/effective-scope';
import { describeError } from '#/api/transport/error-messages';
import { useApi } from '#/domain/person/use-person';
import type { Workload } from '#/api/access/workloads';
import { formatMoment } from '#/lib/dates';
import { ErrorPanel } from '#/ui/ErrorPanel';
import { useTimeZone } from '#/ui/time-zone';
import { WhyFindings } from '#/ui/WhyFindings';
import { notFoundChecks, type NotFoundCheck } from './not-found-checks';
import { notFoundMessages } from './not-found-messages';

const words = notFoundMessages;

interface NotFoundFindingsProps {
  readonly text: string;
  readonly kind: ObjectKind | 'all';
  readonly what: Workload;
  readonly onAllKinds: () => void;
}

/** Why an object that somebody searches for is not in the list. */
export function NotFoundFindings({ text, kind, what, onAllKinds }: NotFoundFindingsProps) {
  const api = useApi();
  const { zone } = useTimeZone();
  const [isOpen, setOpen] = useState(false);
  const { data: scope, dataUpdatedAt, isFetching, error, refetch } = useQuery(effectiveScopeQuery(api));
  const checks =
    isOpen && scope !== undefined ? notFoundChecks({ version: api.version, scope, text, kind, what }) : [];

  function textOf({ name, verdict, count }: NotFoundCheck): string {
    switch (name) {
      case 'kind':
        return words.kind(count);
      case 'type':
        return words.type(verdict === 'ok', api.version, what);
      case 'part':
        return words.part(count);
      case 'scope':
        return verdict === 'ok'
          ? words.inScope
          : words.outOfScope(count, formatMoment(dataUpdatedAt, 'time', zone));
    }
  }

  function actionOf({ name, verdict }: NotFoundCheck) {
    if (verdict !== 'look') return undefined;
    if (name === 'kind') {
      return (
        <Button size="small" onClick={onAllKinds}>
          {words.allKinds}
        </Button>
      );
    }
    if (name !== 'scope') return undefined;
    return (
      <Button size="small" disabled={isFetching} onClick={() => void refetch()}>
        {words.loadAgain}
      </Button>
    );
  }

  return (
    <WhyFindings
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
      checking={isFetching ? words.loading : undefined}
      findings={checks.map((check) => ({
        title: words.names[check.name],
        verdict: check.verdict,
        text: textOf(check),
        action: actionOf(check),
      }))}
    >
      {error === null || isFetching ? null : <ErrorPanel error={describeError(error)} />}
    </WhyFindings>
  );
}
