import assert from 'node:assert/strict'
import { it } from 'node:test'
import { proposedKind } from './propose.ts'

it('post is proposed as what its words hint at, in German as in English', () => {
  assert.equal(proposedKind('Kündigung', ''), 'terminationReceived')
  assert.equal(proposedKind('', 'we hereby give notice of termination'), 'terminationReceived')
  assert.equal(proposedKind('Our agreement', 'we object to the new subprocessor'), 'objectionReceived')
  assert.equal(proposedKind('', 'Ich widerspreche der Änderung'), 'objectionReceived')
  assert.equal(proposedKind('Widerruf meiner Bestellung', ''), 'withdrawalReceived')
  assert.equal(proposedKind('Weisung Nr. 7', ''), 'instructionReceived')
})
it('nothing is proposed where words hint at nothing, or at several things', () => {
  assert.equal(proposedKind('Frage', 'Wann haben Sie geöffnet?'), undefined)
  assert.equal(proposedKind('Kündigung oder Widerruf', 'Kündigung'), undefined)
})
it('a subject says more than the text below it', () => {
  assert.equal(proposedKind('Widerspruch', 'sonst werden wir kündigen'), 'objectionReceived')
})
