import Button from '@mui/material/Button';
import type { ObjectToManage } from '#/api/access/effective-scope';
import { fitsWorkload, type Workload } from '#/api/access/workloads';
import { FieldNotice } from '#/form/FieldNotice';
import { whoseMessages } from './messages';

interface UnfitNoticeProps {
  readonly object: ObjectToManage;
  readonly what: Workload;
  readonly offered: readonly Workload[];
  readonly onSwitchAndPick: (what: Workload, object: ObjectToManage) => void;
  readonly onDone: () => void;
}

/** Why an object was not picked, and the type that it could be picked for. */
export function UnfitNotice({ object, what, offered, onSwitchAndPick, onDone }: UnfitNoticeProps) {
  const other = offered.find((one) => fitsWorkload(object.kind, one));
  return (
    <FieldNotice
      actions={
        other === undefined ? undefined : (
          <Button
            size="small"
            variant="outlined"
            onClick={() => {
              onSwitchAndPick(other, object);
              onDone();
            }}
          >
            {whoseMessages.pickAfterSwitch(other)}
          </Button>
        )
      }
    >
      {object.kind === 'Group' ? whoseMessages.unfitGroup : whoseMessages.unfitFor(object, what)}
    </FieldNotice>
  );
}
