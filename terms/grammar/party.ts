/** Who owes, declares or receives. */
export type Party = 'customer' | 'provider'
