/** Where the vendor's sources contradict each other or the product, and what is taken for right here. */
export interface ContractException {
  readonly violation: RegExp;
  readonly reason: string;
}

export const contractExceptions: readonly ContractException[] = [
  {
    violation: /^v6 POST \/Organization\/OperatorExplore request: body\/scope must be object$/i,
    reason:
      "v6's reference page says that scope is a list of objects, its OpenAPI file one object; the page leads.",
  },
  {
    violation:
      /^v[78] POST \/RestoreSessions\/[^ ]+\/operatorRestore request: body\/(?:documents|items)RestoreConfigs\/\d+\/(?:document|item) must NOT have additional properties \(type\)$/i,
    reason:
      'Records go back as they were listed, and a folder of a site, which is restored as a document, is listed with its type.',
  },
  {
    violation: /^v\d POST \/token answer 400: /i,
    reason: 'Clients of real servers see errors of /token in the OAuth form {error, error_description}.',
  },
];
