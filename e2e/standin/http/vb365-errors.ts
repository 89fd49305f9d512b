import { json } from './answers';
import type { HttpAnswer } from './message';
import type { ApiVersion } from '../model/versions';

/** Codes of v8; v7 knows only ProxyOffline, v6 none. */
export type ErrorCodeWire =
  | 'ProxyOffline'
  | 'ResourceAccessDenied'
  | 'ResourceNotFound'
  | 'ParameterValidationFailure'
  | 'OrganizationTransfer'
  | 'Timeout'
  | 'OperationConflict'
  | 'HttpError';

/** A refusal. The vendor's files do not tell the HTTP statuses, so these are assumed. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    message: string,
    readonly errorCode?: ErrorCodeWire,
  ) {
    super(message);
  }
}

function errorBody(version: ApiVersion, message: string, errorCode?: ErrorCodeWire): unknown {
  switch (version) {
    case 'v6':
      return { message };
    case 'v7':
      return { message, errorCode: errorCode === 'ProxyOffline' ? errorCode : null };
    case 'v8':
      // The portal must never show the stack trace; this text is easy to look for in a page.
      return { message, errorCode: errorCode ?? null, stackTrace: '   at Veeam.StandIn.Secret.Frame()' };
    default:
      return version satisfies never;
  }
}

export function errorAnswer(
  version: ApiVersion,
  error: {
    readonly status: number;
    readonly message: string;
    readonly errorCode?: ErrorCodeWire | undefined;
  },
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer {
  return json(error.status, errorBody(version, error.message, error.errorCode), headers);
}

export function badParameter(message: string): ApiError {
  return new ApiError(400, message, 'ParameterValidationFailure');
}

export function accessDenied(message: string): ApiError {
  return new ApiError(403, message, 'ResourceAccessDenied');
}

export function notFound(message: string): ApiError {
  return new ApiError(404, message, 'ResourceNotFound');
}
