import Button from '@mui/material/Button';
import { FieldNotice } from '#/form/FieldNotice';
import { amountText } from '../texts/amount-text';
import { heldRequests, type RestorePlan } from '#/domain/restore-plan/plan/plan';
import { planMessages } from '../texts/plan-messages';
import { usePlans } from '#/domain/restore-plan/store/use-plans';

const text = planMessages.held;

/** Asks what becomes of calls that were not sent when their page was left. */
export function HeldNotice({ plan }: { readonly plan: RestorePlan }) {
  const { store } = usePlans();
  const entries = heldRequests(plan).flatMap((request) => request.entries);
  if (entries.length === 0) return null;
  return (
    <FieldNotice
      actions={
        <Button size="small" variant="contained" onClick={() => store.sendHeld(plan.id)}>
          {text.goOn(amountText(entries))}
        </Button>
      }
    >
      {text.why}
    </FieldNotice>
  );
}
