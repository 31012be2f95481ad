import {
  appealDetail,
  arrestDetail,
  chargeDetail,
  insideDetail,
  releaseDetail,
  verdictDetail,
} from './career-details.ts'
import type { Detail, FictionalEvent, FictionalSentence, Story } from './career-events.ts'
import {
  dayAfter,
  lastDay,
  massReleaseDay,
  nextMassRelease,
  vague,
} from './fictional-days.ts'
import { type Country, pickFacility } from './fictional-world.ts'
import { between, pickSkewed, type Random } from './random.ts'

/** About ten events of one invented person, in order, in one country's custody. */
export function career(random: Random, country: Country): FictionalEvent[] {
  const story: Story = {
    ...{ random, country, facility: null, events: [], over: false },
    day: between(random, 0, 2100),
  }
  const released = prosecution(story)
  if (released && random() < 0.12) {
    wait(story, 30, 300)
    prosecution(story)
  }
  return story.events
}

/** From arrest to release, as far as it has come; true when the person is free again. */
function prosecution(story: Story): boolean {
  arrest(story)
  const { random } = story
  if (random() < 0.06) return free(story, releaseDetail(story, null, 'case_dropped'))
  wait(story, 40, 400)
  if (random() < 0.03) {
    happen(story, verdictDetail(story, true), true)
    return free(story, releaseDetail(story, null, 'acquittal'))
  }
  const sentence = trial(story)
  if (sentence?.kind === 'suspended' || sentence?.kind === 'restriction_home') return true
  serve(story, sentence)
  return end(story)
}

function arrest(story: Story) {
  const { random } = story
  if (random() < 0.2) happen(story, plain('search'), true)
  happen(story, arrestDetail(story), true)
  wait(story, 1, 20)
  happen(story, chargeDetail(story), true)
  const kind = random() < 0.15 ? 'kgb_pretrial_centre' : 'pretrial_centre'
  if (random() < 0.7) move(story, pickFacility(random, story.country, kind))
  if (random() < 0.3) {
    wait(story, 30, 60)
    happen(story, plain('remand_extended'), true)
  }
  inside(story, between(random, 1, 3))
}

function trial(story: Story): FictionalSentence | undefined {
  const { random } = story
  if (random() < 0.3) {
    happen(story, plain('trial_start'), true)
    wait(story, 3, 30)
  }
  const verdict = verdictDetail(story, false)
  happen(story, verdict, true)
  wait(story, 20, 90)
  if (random() < 0.45) happen(story, appealDetail(story), true)
  return verdict.kind === 'decision' ? verdict.sentences[0] : undefined
}

function serve(story: Story, sentence: FictionalSentence | undefined) {
  const { random, country } = story
  const open = sentence?.kind === 'restriction_open_facility'
  const place = open ? 'open_institution' : 'penal_colony'
  wait(story, 3, 30)
  move(story, pickFacility(random, country, place))
  inside(story, between(random, 1, 4))
  if (!open && random() < 0.35) {
    const next = pickSkewed(random, ['penal_colony', 'prison', 'medical'] as const, 1)
    move(story, pickFacility(random, country, next))
    inside(story, between(random, 0, 3))
  }
}

function end(story: Story): boolean {
  const { random } = story
  const fate = random()
  if (fate < 0.015) {
    happen(story, { kind: 'death', inCustody: true })
    story.over = true
    return false
  }
  if (fate > 0.75) return false
  wait(story, 30, 500)
  const mass =
    story.country === 'BY' && random() < 0.35 ? nextMassRelease(story.day) : null
  if (mass !== null) story.day = massReleaseDay(mass)
  return free(story, releaseDetail(story, mass))
}

function free(story: Story, release: Detail): boolean {
  happen(story, release)
  story.facility = null
  if (story.over || story.random() > 0.02) return !story.over
  wait(story, 20, 400)
  happen(story, { kind: 'death', inCustody: false })
  story.over = true
  return false
}

function inside(story: Story, count: number) {
  for (let n = 0; n < count; n += 1) {
    wait(story, 10, 120)
    happen(story, insideDetail(story))
  }
}

function move(story: Story, to: number) {
  if (to === story.facility) return
  happen(story, { kind: 'transfer', from: story.facility, to }, false)
  story.facility = to
}

const plain = (kind: 'search' | 'remand_extended' | 'trial_start'): Detail => ({
  kind,
  text: null,
})

function wait(story: Story, least: number, most: number) {
  story.day += between(story.random, least, most)
}

function happen(story: Story, detail: Detail, ofCase = false) {
  if (story.day > lastDay) story.over = true
  if (story.over) return
  const { random, events, facility } = story
  const isMass = detail.kind === 'release' && detail.massRelease !== null
  const day = dayAfter(story.day)
  events.push({
    on: isMass ? day : vague(random, day),
    state: random() < 0.4 ? 'verified' : random() < 0.02 ? 'refuted' : 'reported',
    facility: 'text' in detail ? facility : null,
    ofCase,
    detail,
  })
}
