/** The run of the form: one at a time, shown in its place until the operator goes back to it. */
export const formRunId = 'new-session';
