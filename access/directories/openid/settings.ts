/** How one organisation's people are known by OpenID Connect. */
export interface OpenIdSettings {
  /** `https://login.firm.example`: its description lies at `/.well-known/openid-configuration` below it. */
  readonly issuer: string
  /** Under which name we are known there. */
  readonly client: string
  /** Asked for beside `openid`, `email` and `profile`: `groups`, `offline_access`. */
  readonly scopes: readonly string[]
  /** The claim that lists groups. */
  readonly groupsClaim: string
  /** Certificates (PEM) of the authority that signs for it; null for those that everybody trusts. */
  readonly authority: string | null
}
