import { inForce } from '../terms/grammar/matters/entry.ts'
import { mayProcess } from '../terms/grammar/matters/places.ts'
import { because, decided, done, files, mustBeDone, needNotBeDone } from './expectations.ts'
import { byHand, dc } from './sold.ts'
import { story } from './story.ts'

story('The first use concludes the agreement; personal data wait for the record', byHand(dc.campaigns), (life) => {
  life.on('2027-02-25T17:59').expect(files.areNotYetThere, decided(inForce, 'agreement', undefined))
  life.on('2027-02-25T18:00').customer.beginsToUse('Media Desk')
  const fromUse = decided(inForce, 'agreement', '2027-02-25T18:00+01:00 (use)')
  life.on('2027-02-25T18:00').expect(fromUse, because('Einleitung Abs. 1 S. 1'), mustBeDone('setAccess'))
  life.on('2027-02-25T18:30').provider.confirms('setAccess')
  life.on('2027-02-25T18:30').expect(files.are('open'), because('Ziff. 3.1'))
  life.on('2027-02-25T18:30').expect(decided(mayProcess, 'personal data', 'barred'), because('Ziff. 7 Abs. 1 S. 2'))
  life.on('2027-02-25T18:30').expect(mustBeDone('recordProcessingAgreement'), because('Ziff. 7 Abs. 1 S. 2'))

  life.on('2027-02-26T08:00').customer.agreesToTerms()
  life.on('2027-02-26T08:00').expect(decided(mayProcess, 'personal data', 'permitted'), fromUse)
  life.on('2027-02-26T08:00').expect(needNotBeDone('recordProcessingAgreement'), done('recordProcessingAgreement', 0))
  life.on('2027-02-26T16:40').customer.applies('company')
  life.on('2027-02-26T16:40').expect(fromUse)
})
