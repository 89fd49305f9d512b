import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useForm } from 'react-hook-form';
import { effectiveScopeQuery, type ObjectToManage } from '#/api/access/effective-scope';
import { hasRestorePoints } from '#/api/access/restore-points';
import { useStarts } from '#/domain/starts/use-starts';
import { StartedSessions } from '#/domain/sessions/started-sessions';
import { usePerson } from '#/domain/person/use-person';
import { workloadsOf, type Workload } from '#/api/access/workloads';
import { readNewSessionLink } from '#/lib/paths';
import { useTimeZone } from '#/ui/time-zone';
import { readDraft, writeDraft } from './form/draft';
import { focusField } from './form/field-ids';
import type { NewSessionValues } from './form/form-values';
import { readLink } from './form/link-values';
import { whoseOf, withoutObject } from './whose/look-up-objects';
import { fieldOf, problemsOf } from './form/problems';
import {
  toOperatorExploreRequests,
  toPlannedStart,
  type PlannedSession,
  type ScopeForm,
} from './form/requests';
import { rememberObjectForm, scopeFormOf } from './form/scope-form';
import { formRunId } from './start/form-run';
import { messages } from './messages';
import { useRestorePoints } from './when/use-restore-points';

/** Everything that the form of a new session knows and can do; its blocks only show it. */
export function useNewSessionForm(isOperator: boolean, search: string) {
  const person = usePerson();
  const { api, config, personKey } = person;
  const starts = useStarts();
  const { zone } = useTimeZone();
  const offered = useMemo(() => workloadsOf(api.version), [api.version]);
  const [linked] = useState(() =>
    readLink(readNewSessionLink(new URLSearchParams(search)), offered, isOperator, (sessionId) =>
      person.own(StartedSessions).find(sessionId),
    ),
  );
  const [initial] = useState(() => {
    const draft = readDraft(personKey);
    return draft !== undefined && (search === '' || draft.link === search) ? draft.values : linked.values;
  });
  const form = useForm<NewSessionValues>({ defaultValues: initial });
  const { setValue, getValues, subscribe } = form;
  const values = form.watch();
  const [showProblems, setShowProblems] = useState(false);

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: (state) => writeDraft(personKey, { link: search, values: state.values }),
      }),
    [subscribe, personKey, search],
  );

  const scope = useQuery({ ...effectiveScopeQuery(api), enabled: isOperator });
  const { whose: keys, what } = values;
  const whose = useMemo(() => whoseOf({ whose: keys, what }, scope.data), [keys, what, scope.data]);
  const points = useRestorePoints(whose);
  const problems = problemsOf(values, {
    whose,
    maxSessions: config.maxSessionsPerStart,
    offersPoints: hasRestorePoints(api),
    offered,
    points: points.kind === 'known' ? points.points : undefined,
    zone,
  });
  const scopeForm = scopeFormOf(api.version);
  const scopeData = scope.data;

  const keysNow = useCallback((): readonly string[] => {
    const current = getValues('whose');
    return current === 'own' ? [] : current;
  }, [getValues]);

  const toggle = useCallback(
    (object: ObjectToManage) => {
      if (scopeData === undefined) return;
      const current = keysNow();
      const without = withoutObject(current, object, scopeData, getValues('what'));
      const isSelected = without.length < current.length || without.some((key, at) => key !== current[at]);
      setValue('whose', isSelected ? without : [...current, object.id]);
    },
    [scopeData, keysNow, getValues, setValue],
  );

  const addKeys = useCallback(
    (added: readonly string[]) => setValue('whose', [...new Set([...keysNow(), ...added])]),
    [keysNow, setValue],
  );

  const switchAndPick = useCallback(
    (next: Workload, object: ObjectToManage) => {
      setValue('what', next);
      addKeys([object.id]);
    },
    [setValue, addKeys],
  );

  function removeKeys(removed: readonly string[]): void {
    setValue(
      'whose',
      keysNow().filter((key) => !removed.includes(key)),
    );
  }

  function removeObjects(objects: readonly ObjectToManage[]): void {
    for (const object of objects) toggle(object);
  }

  function plan(as: ScopeForm): readonly PlannedSession[] {
    return toOperatorExploreRequests(values, {
      version: api.version,
      scopeForm: as,
      objects: whose.kind === 'objects' ? whose.objects : [],
      zone,
      now: api.clock.now(),
    });
  }

  function start(): void {
    const [first] = problems;
    setShowProblems(true);
    if (first !== undefined) {
      focusField(fieldOf(first));
      return;
    }
    // What a link filled in was not typed: a start that fails must lead back to it all the same.
    writeDraft(personKey, { link: search, values });
    const toStarts = (as: ScopeForm) => plan(as).map((one) => toPlannedStart(one, messages.namesOf));
    const oneByOne = scopeForm === 'list' && whose.kind === 'objects' ? toStarts('object') : undefined;
    starts.start(formRunId, {
      planned: toStarts(scopeForm),
      oneByOne,
      isLatest: values.when.mode === 'latest',
      onStarted: (_sessionId, row) => {
        if (oneByOne !== undefined && row.oneByOne === undefined) rememberObjectForm();
      },
    });
  }

  return {
    register: form.register,
    setValue,
    values,
    offered,
    linked,
    scope,
    whose,
    points,
    problems,
    showProblems,
    scopeForm,
    toggle,
    addKeys,
    switchAndPick,
    removeKeys,
    removeObjects,
    getPlanned: () => (problems.length === 0 ? plan(scopeForm) : undefined),
    start,
  };
}
