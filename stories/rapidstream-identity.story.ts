import { mayExecute } from '../terms/grammar/matters/rights.ts'
import { because, decided, mustBeDone, needNotBeDone } from './expectations.ts'
import { byHand, rapidstream } from './sold.ts'
import { story } from './story.ts'

const what = 'erase the test stream'
const isBarred = [decided(mayExecute, what, 'barred'), because('§ 5.4'), mustBeDone('checkIdentity')] as const
const isReleased = [decided(mayExecute, what, 'permitted'), because('§ 5.4'), needNotBeDone('checkIdentity')] as const

story(
  'An instruction in doubt waits for the signed letter and the passport of its signer',
  byHand(rapidstream.insertion),
  (life) => {
    const other = life.ofAnother('whose passport is somebody else’s')
    for (const each of [life, other]) {
      each.on('2027-04-12').customer.namesAdministrator('person 7f3a')
      each.on('2027-04-12').customer.instructs(what, 'person 7f3a')
      each.on('2027-04-12').expect(decided(mayExecute, what, 'permitted'), because('§ 5.3'))
      each.on('2027-04-12').provider.doubtsLegitimacyOf(what)
      each.on('2027-04-12').expect(...isBarred)
    }
    life.on('2027-04-13').customer.provesIdentity(what, { document: 'identity card' })
    life.on('2027-04-13').expect(...isBarred)
    life.on('2027-04-14').customer.bearsOut(what, 'fax')
    life.on('2027-04-14').expect(...isBarred)
    other.on('2027-04-14').customer.bearsOut(what, 'signed letter')
    other.on('2027-04-14').customer.provesIdentity(what, { ofSigner: false })
    other.on('2027-04-14').expect(...isBarred)
    // A copy that proves nothing is of no use, and one that was checked no longer.
    other.on('2027-04-14').expect(mustBeDone('destroyIdentityCopy'), because('Art. 5 Abs. 1 Buchst. e'))
    other.on('2027-04-14').provider.confirms('destroyIdentityCopy')
    other.on('2027-04-14').expect(needNotBeDone('destroyIdentityCopy'))
    life.on('2027-04-14').expect(needNotBeDone('destroyIdentityCopy'))
    life.on('2027-04-15').customer.bearsOut(what, 'signed letter')
    life.on('2027-04-15').expect(...isReleased, mustBeDone('destroyIdentityCopy'))
    other.on('2027-04-15').expect(...isBarred)
    other.on('2027-04-16').customer.provesIdentity(what)
    other.on('2027-04-16').expect(...isReleased, mustBeDone('destroyIdentityCopy'))
    // The second copy is destroyed too, though one was destroyed before.
    for (const each of [life, other]) each.on('2027-04-16').provider.confirms('destroyIdentityCopy')
  },
)
