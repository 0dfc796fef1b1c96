/**
 * How a connection to a mail server is protected: encrypted from its first byte, encrypted before anything is said, or not at
 * all, which only a server on the same machine may be.
 */
export const protections = ['tls', 'starttls', 'none'] as const
export type Protection = (typeof protections)[number]

/** The ports of mail servers: whoever names a server can not have any other door tried from here. */
export const ports = { outgoing: [25, 465, 587, 2525], incoming: [143, 993] } as const

/** A mail server and how one signs in there. Its password lies apart, sealed. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly protection: Protection
  /** Left out where the server asks nobody who they are. */
  readonly user?: string
  /** The certificate of the authority to trust beside the public ones, as PEM. */
  readonly authority?: string
}

/** How a provider's letters leave, and where its post comes in. */
export interface PostSettings {
  /** What stands in the head of each letter. */
  readonly from: { readonly name: string; readonly address: string }
  /** Left out, letters are kept in the post box alone. */
  readonly outgoing?: MailServer
  /** The mailbox whose mail becomes proposed notices; left out, nothing is fetched. */
  readonly incoming?: MailServer & { readonly folder: string }
  /** Letters are signed in the name of this domain (RFC 6376); the key lies with the passwords. */
  readonly dkim?: { readonly domain: string; readonly selector: string }
}

/** What nobody is ever shown again. */
export interface PostSecrets {
  readonly outgoing?: string
  readonly incoming?: string
  /** The private key as PEM. */
  readonly dkim?: string
}

/** The part behind the @, in lower case. */
export const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
