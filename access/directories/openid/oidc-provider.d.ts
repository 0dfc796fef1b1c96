/** As much of `oidc-provider` as the tests use; the package brings no types. */
declare module 'oidc-provider' {
  import type { Server } from 'node:http'

  interface Account {
    readonly accountId: string
    claims(): Promise<Readonly<Record<string, unknown>>>
  }

  export default class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>)
    listen(port: number, host: string): Server
    callback(): import('node:http').RequestListener
  }

  export type FindAccount = (context: unknown, id: string) => Promise<Account | undefined>
}
