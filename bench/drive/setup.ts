/** What both drives are set up with, so that they differ in nothing but themselves. */
export interface Setup {
  /** As sold: TLS, sign-in and a log of each access; else plain, with nothing of it. */
  readonly isAsSold: boolean
  readonly tls: { readonly certificate: string; readonly key: string }
  readonly person: string
  readonly password: string
}
