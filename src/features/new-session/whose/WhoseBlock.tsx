import type { UseQueryResult } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import type { EffectiveScope, ObjectToManage } from '#/api/access/effective-scope';
import type { Workload } from '#/api/access/workloads';
import { ChoiceCards } from '#/form/ChoiceCards';
import { FieldNotice } from '#/form/FieldNotice';
import { FormBlock } from '#/form/FormBlock';
import { fieldIds } from '../form/field-ids';
import type { Whose } from '../form/form-values';
import { messages } from '../messages';
import { whoseMessages } from './messages';
import { ObjectPicker } from './ObjectPicker';
import { ScopeStatus } from './ScopeStatus';
import { SelectedTray } from './SelectedTray';

interface WhoseBlockProps {
  readonly isOperator: boolean;
  /** The link asked for data that this person may not open. */
  readonly isForOthers: boolean;
  readonly scope: UseQueryResult<EffectiveScope>;
  readonly whose: Whose;
  readonly what: Workload;
  readonly offered: readonly Workload[];
  readonly onOwn: (isOwn: boolean) => void;
  readonly onToggle: (object: ObjectToManage) => void;
  readonly onAddKeys: (keys: readonly string[]) => void;
  readonly onRemoveKeys: (keys: readonly string[]) => void;
  readonly onRemoveAll: () => void;
  readonly onSwitchAndPick: (what: Workload, object: ObjectToManage) => void;
}

const nobody: readonly ObjectToManage[] = [];

export function WhoseBlock(props: WhoseBlockProps) {
  const { isOperator, whose } = props;
  if (!isOperator) {
    return (
      <FormBlock number={1} title={messages.blocks.whose}>
        <Box id={fieldIds.whose}>{whoseMessages.ownOnly}</Box>
        {props.isForOthers ? <FieldNotice>{whoseMessages.linkForOthers}</FieldNotice> : null}
      </FormBlock>
    );
  }
  return (
    <FormBlock number={1} title={messages.blocks.whose}>
      <Box id={fieldIds.whose} sx={{ mb: 2 }}>
        <ChoiceCards
          label={messages.blocks.whose}
          value={whose.kind === 'own' ? 'own' : 'others'}
          choices={[
            { value: 'others', label: whoseMessages.others, help: whoseMessages.othersHelp },
            { value: 'own', label: whoseMessages.own, help: whoseMessages.ownHelp },
          ]}
          onChange={(value) => props.onOwn(value === 'own')}
        />
      </Box>
      {whose.kind === 'own' ? null : <Others {...props} whose={whose} />}
    </FormBlock>
  );
}

function Others(props: WhoseBlockProps & { readonly whose: Exclude<Whose, { kind: 'own' }> }) {
  const { scope, whose, what } = props;
  const objects = whose.kind === 'objects' ? whose.objects : nobody;
  const selectedIds = useMemo(() => new Set(objects.map(({ id }) => id)), [objects]);
  if (scope.data !== undefined && scope.data.objects.length === 0) {
    return (
      <FieldNotice
        actions={
          <Button size="small" variant="outlined" onClick={() => props.onOwn(true)}>
            {whoseMessages.chooseOwn}
          </Button>
        }
      >
        <strong>{whoseMessages.emptyScopeTitle}</strong>
        <Box>{whoseMessages.emptyScopeText}</Box>
      </FieldNotice>
    );
  }
  return (
    <>
      <ObjectPicker
        scope={scope.data}
        placeholder={<ScopeStatus query={scope} onChooseOwn={() => props.onOwn(true)} />}
        what={what}
        offered={props.offered}
        selectedIds={selectedIds}
        onToggle={props.onToggle}
        onAddKeys={props.onAddKeys}
        onSwitchAndPick={props.onSwitchAndPick}
      />
      {scope.data === undefined || scope.data.unknownCount === 0 ? null : (
        <FieldNotice tone="info">{whoseMessages.unknownKinds(scope.data.unknownCount)}</FieldNotice>
      )}
      {whose.kind === 'unknown' ? (
        <Box sx={{ mt: 1, minHeight: 40, color: 'text.secondary' }}>
          {whoseMessages.waitingForScope(whose.keys.length)}
        </Box>
      ) : (
        <SelectedTray objects={objects} onRemove={props.onToggle} onRemoveAll={props.onRemoveAll} />
      )}
      {whose.kind === 'objects' && whose.missing.length > 0 ? (
        <FieldNotice
          actions={
            <Button size="small" variant="outlined" onClick={() => props.onRemoveKeys(whose.missing)}>
              {messages.removeThese(whose.missing.length)}
            </Button>
          }
        >
          {whoseMessages.notInScope(whose.missing)}
        </FieldNotice>
      ) : null}
    </>
  );
}
