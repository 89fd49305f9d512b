export const apiVersions = ['v8', 'v7', 'v6'] as const;

export type ApiVersion = (typeof apiVersions)[number];

export function isApiVersion(text: string): text is ApiVersion {
  return apiVersions.some((version) => version === text);
}
