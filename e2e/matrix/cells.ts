import { faults, type MatrixFault } from './faults';
import { flows, type Call, type Flow } from './flows';

export type Where = 'first' | 'middle' | 'last';

export interface Cell {
  readonly title: string;
  readonly flow: Flow;
  readonly fault: MatrixFault;
  readonly where: Where;
  readonly call: Call;
}

export interface LeftOut {
  readonly flow: string;
  readonly fault: string;
  readonly where: Where;
  readonly reason: string;
}

/** Kinds of answers that the door of the portal refuses in one way, whichever call they answer. */
const alikeAtEveryCall = new Set(['400', '403', '413', '429 for seconds', '503 for seconds', 'null']);

function reasonToLeaveOut(flow: Flow, fault: MatrixFault, where: Where, call: Call): string | undefined {
  if (fault.meanwhile === 'the tab is closed' && flow.name === 'start' && where === 'middle') {
    return 'A form that is gone can’t tell of its session; the list of sessions does.';
  }
  if (where === 'middle' && call.acts === undefined && alikeAtEveryCall.has(fault.name)) {
    return 'It is read as the same answer to the first call.';
  }
  return undefined;
}

function callsOf(flow: Flow): readonly (readonly [Where, Call])[] {
  const names =
    flow.calls.length === 1
      ? (['first'] as const)
      : flow.calls.length === 2
        ? (['first', 'last'] as const)
        : (['first', 'middle', 'last'] as const);
  return names.flatMap((where) => {
    const at = { first: 0, middle: Math.floor(flow.calls.length / 2), last: flow.calls.length - 1 }[where];
    const call = flow.calls[at];
    return call === undefined ? [] : [[where, call] as const];
  });
}

const every = flows.flatMap((flow) =>
  faults.flatMap((fault) =>
    callsOf(flow).map(([where, call]) => {
      const title = `${flow.name} × ${fault.name} × ${where}`;
      return { title, flow, fault, where, call, reason: reasonToLeaveOut(flow, fault, where, call) };
    }),
  ),
);

export const cells: readonly Cell[] = every.filter(({ reason }) => reason === undefined);

export const leftOut: readonly LeftOut[] = every.flatMap(({ flow, fault, where, reason }) =>
  reason === undefined ? [] : [{ flow: flow.name, fault: fault.name, where, reason }],
);
