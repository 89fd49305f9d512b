import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import type { EffectiveScope, ObjectKind, ObjectToManage } from '#/api/access/effective-scope';
import { fitsWorkload, type Workload } from '#/api/access/workloads';
import { FieldNotice } from '#/form/FieldNotice';
import { useAfterPaint } from '#/ui/use-after-paint';
import { fieldIds } from '../form/field-ids';
import { KindChips } from './KindChips';
import { lookUp, splitPastedKeys } from './look-up-objects';
import { whoseMessages } from './messages';
import { NotFound } from './NotFound';
import { PickerList, pickerListHeight } from './PickerList';
import { createObjectSearch, listFound } from './search-objects';
import { UnfitNotice } from './UnfitNotice';
import { usePickerKeys } from './use-picker-keys';

interface ObjectPickerProps {
  /** Undefined while it is loading; `placeholder` then says how that goes. */
  readonly scope: EffectiveScope | undefined;
  readonly placeholder: ReactNode;
  readonly what: Workload;
  readonly offered: readonly Workload[];
  readonly selectedIds: ReadonlySet<string>;
  readonly onToggle: (object: ObjectToManage) => void;
  readonly onAddKeys: (keys: readonly string[]) => void;
  readonly onSwitchAndPick: (what: Workload, object: ObjectToManage) => void;
}

const noObjects: readonly ObjectToManage[] = [];

/** Search and list of the objects to manage. What is typed stays in here: the form need not hear of every key. */
export function ObjectPicker(props: ObjectPickerProps) {
  const { scope, what, onToggle, onAddKeys } = props;
  const listId = useId();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<ObjectKind | 'all'>('all');
  const [pasted, setPasted] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<ObjectToManage>();
  const search = useMemo(() => createObjectSearch(scope?.objects ?? noObjects), [scope]);
  // The rows follow the text when there is time for them, so that typing itself never waits.
  const searched = useAfterPaint(text);
  const foundByKind = useMemo(() => search(searched), [search, searched]);
  const found = useMemo(() => listFound(foundByKind, kind, what), [foundByKind, kind, what]);
  const { active, setActive, onKeyDown } = usePickerKeys(found, (object, at) => pick(object, at), clear);
  // Another type has the rows in another order.
  const [orderedFor, setOrderedFor] = useState(what);
  if (orderedFor !== what) {
    setOrderedFor(what);
    setActive(0);
  }

  const chooseKind = useCallback(
    (next: ObjectKind | 'all') => {
      setKind(next);
      setActive(0);
    },
    [setActive],
  );

  const pick = useCallback(
    (object: ObjectToManage, at: number) => {
      setActive(at);
      const isFit = fitsWorkload(object.kind, what);
      setRefused(isFit ? undefined : object);
      if (isFit || props.selectedIds.has(object.id)) onToggle(object);
    },
    [what, onToggle, setActive, props.selectedIds],
  );

  function clear(): void {
    setText('');
    setPasted([]);
    setRefused(undefined);
    setActive(0);
  }

  /** The button that was pressed goes with its notice. */
  function switched(): void {
    setRefused(undefined);
    document.getElementById(fieldIds.search)?.focus();
  }

  function type(next: string): void {
    setText(next);
    setPasted([]);
    setRefused(undefined);
    setActive(0);
  }

  function onPaste(event: React.ClipboardEvent): void {
    const keys = splitPastedKeys(event.clipboardData.getData('text'));
    if (keys === undefined) return;
    event.preventDefault();
    clear();
    setPasted(keys);
    onAddKeys(scope === undefined ? keys : lookUp(scope, keys, what).objects.map(({ id }) => id));
  }

  return (
    <Box>
      <TextField
        id={fieldIds.search}
        type="search"
        label={whoseMessages.search}
        helperText={whoseMessages.searchHint}
        value={text}
        autoFocus
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
        slotProps={{
          htmlInput: {
            role: 'combobox',
            'aria-expanded': found.length > 0,
            'aria-controls': found.length > 0 ? listId : undefined,
            'aria-autocomplete': 'list',
            'aria-activedescendant': found.length > 0 ? `${listId}-${active}` : undefined,
            spellCheck: false,
            onPaste,
          },
        }}
      />
      <KindChips scope={scope} kind={kind} onChange={chooseKind} found={foundByKind} />
      <Box
        sx={{
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          overflow: 'hidden',
        }}
      >
        {scope === undefined ? (
          <Box sx={{ minHeight: pickerListHeight, p: 2 }}>{props.placeholder}</Box>
        ) : found.length === 0 ? (
          <Box sx={{ height: pickerListHeight, p: 2, overflowY: 'auto' }}>
            <strong>{whoseMessages.nothingFound}</strong>
            <Box sx={{ color: 'text.secondary', mb: 1 }}>{whoseMessages.nothingFoundNext}</Box>
            <Button size="small" variant="outlined" onClick={clear}>
              {whoseMessages.clearSearch}
            </Button>
            <NotFound text={searched} kind={kind} what={what} onAllKinds={() => chooseKind('all')} />
          </Box>
        ) : (
          <PickerList
            id={listId}
            objects={found}
            searched={searched}
            active={active}
            what={what}
            selectedIds={props.selectedIds}
            onPick={pick}
          />
        )}
      </Box>
      <PasteReport scope={scope} keys={pasted} what={what} />
      {refused === undefined ? null : <UnfitNotice object={refused} {...props} onDone={switched} />}
    </Box>
  );
}

function PasteReport(props: {
  readonly scope: EffectiveScope | undefined;
  readonly keys: readonly string[];
  readonly what: Workload;
}) {
  const { scope, keys, what } = props;
  if (keys.length === 0) return null;
  if (scope === undefined) return <FieldNotice>{whoseMessages.pastedWaiting(keys.length)}</FieldNotice>;
  const { objects, missing } = lookUp(scope, keys, what);
  const text = whoseMessages.pasted(objects.length);
  return (
    <FieldNotice tone={missing.length === 0 ? 'info' : 'warning'}>
      {missing.length === 0 ? text : `${text}, ${whoseMessages.pastedMissing(missing)}`}
    </FieldNotice>
  );
}
