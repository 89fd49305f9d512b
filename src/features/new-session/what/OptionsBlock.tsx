import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { UseFormRegister } from 'react-hook-form';
import { CheckField } from '#/form/CheckField';
import { FormBlock } from '#/form/FormBlock';
import { fieldIds } from '../form/field-ids';
import type { NewSessionValues } from '../form/form-values';
import { messages } from '../messages';
import { whatMessages } from './messages';
import type { FormProblem } from '../form/problems';

interface OptionsBlockProps {
  readonly register: UseFormRegister<NewSessionValues>;
  readonly tooLong: Extract<FormProblem, { kind: 'reason-too-long' }> | undefined;
}

export function OptionsBlock({ register, tooLong }: OptionsBlockProps) {
  const { ref, ...reason } = register('reason');
  return (
    <FormBlock number={4} title={messages.blocks.options}>
      <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
        <CheckField
          label={whatMessages.showDeleted}
          help={whatMessages.showDeletedHelp}
          field={register('showDeleted')}
        />
        <CheckField
          label={whatMessages.showAllVersions}
          help={whatMessages.showAllVersionsHelp}
          field={register('showAllVersions')}
        />
      </Box>
      <TextField
        id={fieldIds.reason}
        label={whatMessages.reason}
        helperText={tooLong === undefined ? whatMessages.reasonHint : messages.problem(tooLong)}
        error={tooLong !== undefined}
        multiline
        minRows={2}
        maxRows={8}
        inputRef={ref}
        {...reason}
      />
    </FormBlock>
  );
}
