/** What the codes of the VPN mean at the door, in the order in which `services/vpn/refusals.ts` has them. */
export const vpnProblems = [
  { code: 'VPN_NOT_SOLD', status: 404, de: 'Hier gehört kein VPN dazu', en: 'No VPN belongs to this' },
  { code: 'VPN_NOT_SET_UP', status: 409, de: 'Kein VPN-Gateway', en: 'No VPN gateway' },
  { code: 'VPN_DEVICE_UNKNOWN', status: 404, de: 'Dieses Gerät gibt es nicht', en: 'No such device' },
  { code: 'VPN_DEVICE_NOT_SOLD', status: 409, de: 'Dieses Gerät gehört nicht dazu', en: 'This device is not included' },
  { code: 'VPN_KEY_NOT_UNDERSTOOD', status: 422, de: 'Das ist kein Schlüssel', en: 'That is no key' },
  { code: 'VPN_KEY_TAKEN', status: 409, de: 'Der Schlüssel ist schon vergeben', en: 'The key is taken already' },
  { code: 'VPN_ADDRESSES_SPENT', status: 409, de: 'Keine Adresse mehr frei', en: 'No address is left' },
  { code: 'VPN_ROUTER_UNKNOWN', status: 404, de: 'Diesen Router gibt es nicht', en: 'No such router' },
  { code: 'VPN_ROUTER_KNOWN', status: 409, de: 'Den Router gibt es schon', en: 'The router is there already' },
  { code: 'VPN_ROUTER_LENT', status: 409, de: 'Der Router ist vergeben', en: 'The router is lent' },
  {
    code: 'VPN_ROUTER_NOT_BOOKED',
    status: 409,
    de: 'Nicht so viele Router gebucht',
    en: 'Not so many routers are booked',
  },
  {
    code: 'VPN_LOAN_UNKNOWN',
    status: 404,
    de: 'Diesen Router hat der Vertrag nicht',
    en: 'No such router in the agreement',
  },
  { code: 'VPN_LOAN_OTHERWISE', status: 409, de: 'Mit dem Router steht es anders', en: 'The router is elsewhere' },
] as const
