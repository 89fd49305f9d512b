import Box from '@mui/material/Box';
import { ChoiceCards, type ChoiceCardsProps } from '#/form/ChoiceCards';

/** Choice cards with their question above: among other options the cards alone would not say what they are about. */
export function LabelledChoice<Value extends string>(props: ChoiceCardsProps<Value>) {
  return (
    <div>
      <Box aria-hidden sx={{ mb: 0.5, fontWeight: 600 }}>
        {props.label}
      </Box>
      <ChoiceCards {...props} />
    </div>
  );
}
