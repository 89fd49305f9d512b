import Box from '@mui/material/Box';
import { FieldNotice } from '#/form/FieldNotice';
import { useTimeZone } from '#/ui/time-zone';
import { messages } from './messages';
import { OptionsBlock } from './what/OptionsBlock';
import { Review } from './review/Review';
import { reviewSentences, sessionCountOf } from './review/review-text';
import { useNewSessionForm } from './use-new-session-form';
import { WhatBlock } from './what/WhatBlock';
import { WhenBlock } from './when/WhenBlock';
import { WhoseBlock } from './whose/WhoseBlock';

interface NewSessionFormProps {
  readonly isOperator: boolean;
  /** Query of the address: what a link fills in. */
  readonly search: string;
}

/** One page, four blocks, and a review that always says what would happen now. */
export function NewSessionForm({ isOperator, search }: NewSessionFormProps) {
  const form = useNewSessionForm(isOperator, search);
  const { zone } = useTimeZone();
  const { values, setValue, whose, problems, linked } = form;
  return (
    <Box
      component="form"
      noValidate
      // Enter in a field must not start anything: the button says the act.
      onSubmit={(event) => event.preventDefault()}
      sx={{
        display: 'grid',
        gap: { xs: 0, md: 4 },
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 320px' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        {linked.isReopenUnknown ? (
          <Box sx={{ mb: 2 }}>
            <FieldNotice>{messages.reopenUnknown}</FieldNotice>
          </Box>
        ) : null}
        <WhoseBlock
          isOperator={isOperator}
          isForOthers={linked.isForOthers}
          scope={form.scope}
          whose={whose}
          what={values.what}
          offered={form.offered}
          onOwn={(isOwn) => setValue('whose', isOwn ? 'own' : [])}
          onToggle={form.toggle}
          onAddKeys={form.addKeys}
          onRemoveKeys={form.removeKeys}
          onRemoveAll={() => setValue('whose', [])}
          onSwitchAndPick={form.switchAndPick}
        />
        <WhatBlock
          isOwn={whose.kind === 'own'}
          what={values.what}
          offered={form.offered}
          unknownWhat={linked.unknownWhat}
          unfit={problems.find((problem) => problem.kind === 'unfit')}
          onChange={(what) => setValue('what', what)}
          onRemoveUnfit={({ objects }) => form.removeObjects(objects)}
        />
        <WhenBlock
          when={values.when}
          what={values.what}
          points={form.points}
          showProblems={form.showProblems}
          onMode={(mode) => setValue('when.mode', mode)}
          onPoint={({ backupTime, repositoryId }) =>
            setValue('when.point', { backupTime: backupTime.text, repositoryId })
          }
          onExactText={(text) => setValue('when.exactText', text)}
        />
        <OptionsBlock
          register={form.register}
          tooLong={problems.find((problem) => problem.kind === 'reason-too-long')}
        />
      </Box>
      <Review
        sentences={reviewSentences(values, whose, form.scopeForm, zone)}
        problems={problems}
        sessionCount={sessionCountOf(whose, form.scopeForm)}
        isLatest={values.when.mode === 'latest'}
        getPlanned={form.getPlanned}
        onStart={form.start}
      />
    </Box>
  );
}
