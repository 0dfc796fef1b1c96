import { randomInt, randomUUID } from 'node:crypto'
import type { OutgoingHttpHeaders } from 'node:http'
import { openProvider } from '../../access/provider.ts'
import { stampOf } from '../../applications/secret.ts'
import { type Answer, ask } from '../asking.test-support.ts'
import type { TestHouse } from '../house.test-support.ts'
import type { ApplyBody } from './apply.ts'
import type { ShownOffer } from './offer.ts'

/** The house's own provider, as addresses name it. */
const nameOf = ({ key }: Pick<TestHouse, 'key'>): string => `test-${key.provider.slice(0, 8)}`

/** Another provider in the same house, in real time, under other terms. */
export async function openShop({ running }: Pick<TestHouse, 'running'>, terms: string): Promise<Shop> {
  const provider = randomUUID()
  const name = `shop-${provider.slice(0, 8)}`
  await openProvider(running.app, { provider, name, title: `Laden ${terms}`, terms, isDemo: false })
  return { provider, name }
}
export interface Shop {
  readonly provider: string
  readonly name: string
}
/** The house's own provider. */
export const ownShop = (house: Pick<TestHouse, 'key'>): Shop => ({ provider: house.key.provider, name: nameOf(house) })

/** What a stranger is shown, as it stands in the form of somebody who has read it. */
export async function offerOf(house: TestHouse, { provider, name }: Shop): Promise<ShownOffer> {
  const { body } = await ask<ShownOffer>(house, `/offers/${name}`, { as: 'stranger' })
  return { ...body, stamp: stampOfReader(house, provider) }
}

/** The stamp of a form that was opened some seconds ago, as a person has it who has read it. */
export const stampOfReader = (house: TestHouse, provider: string): string =>
  stampOf(house.running.master, provider, Date.now() - 20_000)

/** What a company sends that wants a file share, on the offer as it was shown. */
export const applicationOn = (offer: ShownOffer, changed: Partial<ApplyBody> = {}): ApplyBody => ({
  ...{ language: 'de', applicant: 'company', organisation: 'Lippe Werkstätten GmbH', name: 'Hanna Kaczmarek' },
  ...{
    email: 'hanna@werkstatt.example',
    street: 'Uferweg 3',
    postcode: '45657',
    town: 'Recklinghausen',
    country: 'DE',
  },
  ...{ remark: '', website: '', stamp: offer.stamp },
  items: [{ item: 'files.single', count: 1 }],
  confirmed: offer.confirmations.map(({ box }) => box),
  seen: {
    offer: offer.digest,
    documents: offer.documents.map(({ document, version, sha256 }) => ({ document, version, sha256: sha256.de })),
  },
  ...changed,
})

export interface AppliedAnswer {
  readonly reference: string
  readonly token: string
  readonly state: string
  readonly repeated: boolean
}

export const applyTo = (
  house: TestHouse,
  { name }: Shop,
  body: ApplyBody,
  key: string = randomUUID(),
): Promise<Answer<AppliedAnswer>> =>
  ask<AppliedAnswer>(house, `/offers/${name}/applications`, {
    ...{ as: 'stranger', from: anywhere(), body },
    headers: { 'idempotency-key': key },
  })

/** A file as a browser sends it. */
export function asUpload(content: Buffer, filename = 'auszug.pdf'): { body: Buffer; headers: OutgoingHttpHeaders } {
  const boundary = 'b0undary'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
export const pdf = (words = 'Auszug aus dem Handelsregister'): Buffer => Buffer.from(`%PDF-1.7\n${words}\n%%EOF`)

/** Some network: strangers come from many. */
export const anywhere = (): string => `192.0.2.${randomInt(1, 255)}`
