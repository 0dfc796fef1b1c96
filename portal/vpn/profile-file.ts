/** Where the door leaves room for the private half of a key, which it does not know. */
const OWN_KEY = 'PRIVATE_KEY_OF_THIS_DEVICE'

export const withPrivateKey = (profile: string, privateKey: string): string => profile.replace(OWN_KEY, privateKey)
export const lacksPrivateKey = (profile: string): boolean => profile.includes(OWN_KEY)

/**
 * A name under which every program takes the profile: on Linux it names an interface, of 15 letters at most.
 *
 * @example fileName('Laptop im Büro') === 'laptop-im-buro.conf'
 */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
  return `${plain.replaceAll(/^-|-$/g, '').slice(0, 15).replace(/-$/, '') || 'vpn'}.conf`
}

/** Hands a text to the browser to keep. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
