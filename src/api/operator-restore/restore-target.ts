/** What one `operatorRestore` endpoint is told in its path, or in fields that may stand only once in a body. */
export type RestoreTarget =
  | { readonly kind: 'mail'; readonly mailboxId: string }
  | { readonly kind: 'onedrive'; readonly oneDriveId: string }
  | { readonly kind: 'site-documents'; readonly siteId: string }
  | { readonly kind: 'site-items'; readonly siteId: string }
  | { readonly kind: 'teams' }
  | { readonly kind: 'channel'; readonly teamId: string; readonly channelId: string }
  | { readonly kind: 'tabs'; readonly teamId: string }
  | { readonly kind: 'channel-tabs'; readonly teamId: string; readonly channelId: string }
  | { readonly kind: 'files'; readonly teamId: string; readonly channelId: string }
  | { readonly kind: 'channel-files'; readonly teamId: string; readonly channelId: string }
  | { readonly kind: 'posts'; readonly teamId: string; readonly channelId: string }
  | { readonly kind: 'channel-posts'; readonly teamId: string; readonly channelId: string };
export type TargetKind = RestoreTarget['kind'];
