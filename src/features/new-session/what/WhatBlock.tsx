import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Cloud, Globe, Mail, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { fitsWorkload, type Workload } from '#/api/access/workloads';
import { ChoiceCards } from '#/form/ChoiceCards';
import { FieldNotice } from '#/form/FieldNotice';
import { FormBlock } from '#/form/FormBlock';
import { fieldIds } from '../form/field-ids';
import { messages } from '../messages';
import { whatMessages } from './messages';
import type { FormProblem } from '../form/problems';

interface WhatBlockProps {
  readonly what: Workload;
  readonly isOwn: boolean;
  readonly offered: readonly Workload[];
  /** What the link asked for, where that is none of those offered. */
  readonly unknownWhat: string | undefined;
  readonly unfit: Extract<FormProblem, { kind: 'unfit' }> | undefined;
  readonly onChange: (what: Workload) => void;
  readonly onRemoveUnfit: (problem: Extract<FormProblem, { kind: 'unfit' }>) => void;
}

const icons: Record<Workload, ReactNode> = {
  Vex: <Mail size={18} />,
  Veod: <Cloud size={18} />,
  Vesp: <Globe size={18} />,
  Vet: <UsersRound size={18} />,
};

export function WhatBlock(props: WhatBlockProps) {
  const { what, unfit, unknownWhat } = props;
  const other = unfit?.other;
  return (
    <FormBlock number={2} title={messages.blocks.what}>
      <Box id={fieldIds.what}>
        <ChoiceCards
          label={whatMessages.what}
          value={what}
          choices={props.offered.map((workload) => ({
            value: workload,
            label: messages.workloadNames[workload],
            help: whatMessages.workloadHelp[workload],
            icon: icons[workload],
            disabledReason:
              props.isOwn && !fitsWorkload('User', workload) ? whatMessages.notOfYourOwn : undefined,
          }))}
          onChange={props.onChange}
        />
      </Box>
      {unknownWhat === undefined ? null : (
        <FieldNotice>{whatMessages.workloadUnknown(unknownWhat, what)}</FieldNotice>
      )}
      {unfit === undefined ? null : (
        <FieldNotice
          actions={
            <>
              {other === undefined ? null : (
                <Button size="small" variant="outlined" onClick={() => props.onChange(other)}>
                  {whatMessages.switchTo(other)}
                </Button>
              )}
              <Button size="small" variant="outlined" onClick={() => props.onRemoveUnfit(unfit)}>
                {messages.removeThese(unfit.objects.length)}
              </Button>
            </>
          }
        >
          {whatMessages.unfitSelected(unfit.objects, what)}
        </FieldNotice>
      )}
    </FormBlock>
  );
}
