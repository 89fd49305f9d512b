import type { SignInProblem } from '#/auth/sign-in-problem';
import type { ErrorText } from '#/lib/error-text';
import { messages } from './messages';

export function signInErrorText(problem: SignInProblem): ErrorText {
  const correlation =
    problem.correlationId === undefined ? [] : [[messages.correlation, problem.correlationId] as const];
  return {
    ...messages.problems[problem.kind],
    details: [[messages.code, problem.code], ...correlation],
  };
}
