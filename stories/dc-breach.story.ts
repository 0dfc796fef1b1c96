import { because, done, isLate, isNotLate, mustBeDoneBy, needNotBeDone } from './expectations.ts'
import { byHand, dc } from './sold.ts'
import { story } from './story.ts'

story('A breach is told within 48 hours, on a weekend and when the clocks go back', byHand(dc.campaigns), (life) => {
  // Known on Friday evening: Sunday evening is the last moment.
  life.on('2027-06-04T17:30').provider.learnsOfBreach('breach 1')
  life.on('2027-06-04T17:30').expect(mustBeDoneBy('notifyBreach', '2027-06-06T17:30'), because('Nr. 6.3'))
  life.on('2027-06-06T17:29').expect(isNotLate('notifyBreach'))
  life.on('2027-06-06T17:30').expect(isLate('notifyBreach'))
  life.on('2027-06-06T17:45').provider.confirms('notifyBreach')
  life.on('2027-06-06T17:45').expect(needNotBeDone('notifyBreach'), done('notifyBreach'))
  // Of the 72 hours the customer has, 24 are left by the cautious clock.
  life.on('2027-06-06T17:45').expect(mustBeDoneBy('supportNotification', '2027-06-07T17:30'), because('Nr. 6.3 S. 2'))

  life.on('2027-06-07T09:00').provider.confirms('supportNotification')

  life.on('2027-10-30T10:00').provider.learnsOfBreach('breach 2')
  life.on('2027-10-30T10:00').expect(mustBeDoneBy('notifyBreach', '2027-11-01T09:00'), because('Nr. 6.3'))
  life.on('2027-11-01T08:59').provider.confirms('notifyBreach')
  life.on('2027-11-01T09:00').provider.confirms('supportNotification')
  life.on('2027-11-01T09:00').expect(isNotLate('notifyBreach'), done('notifyBreach', 2))
})
