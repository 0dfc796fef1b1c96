import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isAmong, isSpecial } from '../networks.ts'
import { codeOf, DirectoryTrouble } from './trouble.ts'

/**
 * Finds the addresses behind a name that a customer has given us, and only those we may go to. The connection is then made to
 * what was checked here, never to the name again: it could lead elsewhere the next time (DNS rebinding).
 *
 * @throws DirectoryTrouble
 */
export type Reach = (host: string) => Promise<readonly string[]>

/**
 * A customer names the host of its directory, and a server that goes wherever it is told would look into its own network for
 * strangers. So addresses that are not of the open internet are refused, but for the networks that the installation names.
 *
 * @param allowed networks such as `10.20.0.0/16` or `127.0.0.1`, from the configuration
 * @throws RangeError if one of them is no network
 */
export function reachWithin(allowed: readonly string[]): Reach {
  const isPermitted = isAmong(allowed)
  return async (host) => {
    const addresses = await addressesOf(host)
    const open = addresses.filter((address) => isPermitted(address) || !isSpecial(address))
    if (open.length === 0) throw notAllowed(host)
    return open
  }
}

async function addressesOf(host: string): Promise<readonly string[]> {
  if (isIP(host)) return [host]
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch (error) {
    throw nameUnknown(host, codeOf(error) ?? 'ENOTFOUND')
  }
}

const nameUnknown = (host: string, code: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'reach',
    seen: {
      de: `Zum Namen ${host} gibt es keine Adresse (${code})`,
      en: `There is no address for the name ${host} (${code})`,
    },
    remedy: {
      de: 'Prüfen Sie die Schreibweise, und ob der Name auch außerhalb Ihres Netzes bekannt ist',
      en: 'Check the spelling, and whether the name is known outside your network too',
    },
  })

const notAllowed = (host: string): DirectoryTrouble =>
  new DirectoryTrouble({
    step: 'reach',
    seen: {
      de: `${host} liegt in einem inneren Netz, in das wir nicht gehen`,
      en: `${host} lies in an inner network, where we do not go`,
    },
    remedy: {
      de: 'Geben Sie eine öffentliche Adresse an, oder bitten Sie den Anbieter, dieses Netz freizugeben',
      en: 'Give a public address, or ask the provider to allow this network',
    },
  })
