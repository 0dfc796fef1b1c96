import type { Said } from '../terms/grammar/said.ts'

/** What a person can be to a provider's own house. */
export const providerRoles = {
  administrator: { de: 'Verwaltung', en: 'administrator' },
  clerk: { de: 'Sachbearbeitung', en: 'clerk' },
  approver: { de: 'Freigabe', en: 'approver' },
  dataProtectionOfficer: { de: 'Datenschutz', en: 'data protection officer' },
  auditor: { de: 'Prüfung', en: 'auditor' },
} as const satisfies Readonly<Record<string, Said>>

/** What a person can be to a customer. */
export const customerRoles = {
  customerAdministrator: { de: 'Verwaltung', en: 'administrator' },
  instructing: { de: 'erteilt Weisungen', en: 'gives instructions' },
  receiving: { de: 'empfängt Weisungen', en: 'receives instructions' },
  officer: { de: 'Datenschutz', en: 'data protection officer' },
  user: { de: 'Nutzer', en: 'user' },
  partner: { de: 'Partner', en: 'partner' },
} as const satisfies Readonly<Record<string, Said>>

export type ProviderRole = keyof typeof providerRoles
export type CustomerRole = keyof typeof customerRoles
export type Role = ProviderRole | CustomerRole

export const isProviderRole = (role: string): role is ProviderRole => Object.hasOwn(providerRoles, role)
export const isRole = (role: string): role is Role => isProviderRole(role) || Object.hasOwn(customerRoles, role)
export const roleInWords = (role: Role): Said => ({ ...providerRoles, ...customerRoles })[role]
