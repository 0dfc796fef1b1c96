import { covered } from './covered.ts'

export const customersOfTheProvider = covered({
  ref: 'Nr. 7.1',
  title: { de: 'Kunden des Anbieters', en: 'Customers of the provider' },
  is: {
    de: 'Kunden des Anbieters und Ansprechpersonen bei ihnen',
    en: 'customers of the provider and their contact persons',
  },
  subject: 'person: customers',
  claims: ['q.anh1.7a'],
})

export const employees = covered({
  ref: 'Nr. 7.2',
  title: { de: 'Beschäftigte', en: 'Employees' },
  is: {
    de: 'Beschäftigte',
    en: 'employees',
  },
  subject: 'person: employees',
  claims: ['q.anh1.7b'],
})

export const suppliers = covered({
  ref: 'Nr. 7.3',
  title: { de: 'Lieferanten', en: 'Suppliers' },
  is: {
    de: 'Lieferanten und Ansprechpersonen bei ihnen',
    en: 'suppliers and their contact persons',
  },
  subject: 'person: suppliers',
  claims: ['q.anh1.7c'],
})

export const others = covered({
  ref: 'Nr. 7.4',
  title: { de: 'Andere', en: 'Others' },
  is: {
    de: 'andere Personen, etwa Interessenten',
    en: 'other persons, for example prospects',
  },
  subject: 'person: others',
  claims: ['q.anh1.7d'],
})

export const usersOfCustomers = covered({
  ref: 'Nr. 7.5',
  title: { de: 'Nutzer und Kunden der Kunden', en: 'Users and clients of customers' },
  is: {
    de: 'Nutzer und Kunden der Kunden des Anbieters',
    en: 'users and clients of the provider’s customers',
  },
  subject: 'person: users and clients of customers',
  claims: ['q.anh1.7e'],
})
