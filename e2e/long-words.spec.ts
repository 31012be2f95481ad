import { closePublishers } from '#db/publisher'
import { insert } from '#db/write'
import { locales } from '#i18n/locales'
import { paths } from '#i18n/paths'
import * as a from '#tests/builders'
import { overflow, unfold } from './axe.ts'
import { aWord, capital, inRecord, publish } from './desk-record.ts'
import { expect, test } from './fixtures.ts'

const widths = [390, 700, 1280]

test.afterAll(closePublishers)

for (const locale of locales)
  test(`words of 150 letters widen no page in ${locale}`, { tag: '@js' }, async ({
    page,
    signInAs,
  }) => {
    const { publicly, atTheDesk, name } = longWords()
    publish()
    const look = async (at: string) => {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        expect.soft(await overflow(page), `${at} at ${width}`).toBeLessThanOrEqual(0)
      }
    }
    for (const path of publicly(locale)) {
      const answer = await page.goto(path)
      expect.soft(answer?.status(), path).toBe(200)
      await unfold(page)
      await look(path)
    }
    await page.goto(paths.home(locale))
    await page.locator('#q').pressSequentially(name.slice(0, 12))
    await expect(page.getByRole('option').first()).toBeVisible()
    await look('what is suggested')
    await page.goto(paths.match(locale))
    await page.locator('#match-list').fill(`${name}\n${name} Other`)
    await page.locator('#match-check').click()
    await expect(page.locator('#match-lines a').first()).toBeVisible()
    await look('the matcher')
    await signInAs('admin')
    for (const path of atTheDesk(locale)) {
      await page.goto(path)
      await unfold(page)
      await look(path)
    }
  })

/** Somebody, a release and a source of words of 150 letters, and the pages that show them. */
function longWords() {
  const start = aWord()
  const long = capital(start).padEnd(150, 'dlinnoeslovo')
  const names = { en: long, be: long, ru: long }
  const day = { on: '2021-02-03' }
  const slugs = { person: `p-${start}`, release: `r-${start}`, source: `s-${start}` }
  const at = inRecord((tx) => {
    const source_id = a.aSource(tx, {
      ...{ slug: slugs.source, publisher: long, title: long, note: long },
      url: `https://a.example/${long}`,
    })
    const id = a.aPerson(tx, {
      ...{ slug: slugs.person, name: long, birth_place: long, summary: names },
      fictional: true,
    })
    a.aName(tx, id, { text: `${long}a`, lang: 'ru', kind: 'alias' })
    const common = { ...day, place: long, text: names, sourceId: source_id }
    const facility = a.aFacility(tx, { names, region: long })
    const case_id = a.aCase(tx, { names, number: long })
    insert(tx, 'case_parties', { case_id, person_id: id, role: 'defendant' })
    const organisation_id = a.anOrganisation(tx, { names })
    const eventId = a.anArrest(tx, id, { ...common, organisation_id, case_id })
    a.aCharge(tx, id, { ...common, case_id })
    a.aDecision(tx, id, {
      ...{ ...common, case_id, court_id: a.aCourt(tx, { names }) },
      ...{ judges: long, names_judges: true },
    })
    a.aTransfer(tx, id, { ...common, to_facility_id: facility, facility_id: facility })
    a.anEvent(tx, id, common)
    a.aDesignation(tx, id, { ...day, organisation_id, sourceId: source_id })
    const field = 'place'
    const claimId = a.aClaim(tx, 'event', eventId, {
      ...{ field, value: long, source_id, attribution: long, locator: long },
      note: names,
    })
    a.aClaim(tx, 'event', eventId, { field, value: `${long}b`, source_id })
    insert(tx, 'adjudications', {
      ...{ subject: 'event', subject_id: eventId, field },
      ...{ outcome: 'chosen', claim_id: claimId, reason: names },
    })
    const massReleaseId = a.aMassRelease(tx, {
      ...{ ...day, slug: slugs.release, names, summary: names, reasons: names },
      ...{ legal_act: names, announced_by_id: organisation_id, fictional: true },
    })
    a.aRelease(tx, id, {
      ...{ ...common, on: '2021-03', mass_release_id: massReleaseId, legal_act: long },
    })
    a.aFigure(tx, massReleaseId, { verbatim: long, note: names, source_id })
    const entry = { raw_text: long, source_id, note: names }
    a.aRollEntry(tx, massReleaseId, entry)
    const entryId = a.aRollEntry(tx, massReleaseId, {
      ...{ ...entry, person_id: id, match_state: 'matched' },
    })
    const twinId = a.aPerson(tx, { name: long, birth_place: long, fictional: true })
    const { revisionId } = tx
    return { id, eventId, claimId, massReleaseId, entryId, twinId, revisionId }
  })
  const about = { subject: 'event', subjectId: at.eventId, field: 'place' } as const
  const desk = paths.desk
  return {
    name: long,
    publicly: (locale: string) => [
      paths.home(locale),
      paths.people(locale, `q=${long}`),
      paths.people(locale, 'sort=released'),
      paths.person(locale, slugs.person),
      paths.person(locale, slugs.person, 'known=2021-09-06'),
      paths.releases(locale),
      paths.release(locale, slugs.release),
      paths.sources(locale),
      paths.source(locale, slugs.source),
      ...(['person', 'release', 'source'] as const).map((kind) =>
        paths.corrections(locale, { kind, key: slugs[kind] }),
      ),
    ],
    atTheDesk: (locale: string) => [
      desk.home(locale),
      desk.people(locale, `q=${long}`),
      desk.changes(locale),
      desk.person(locale, at.id, at.eventId),
      desk.editPerson(locale, at.id),
      desk.photos(locale, at.id),
      desk.publication(locale, at.id),
      desk.erasure(locale, at.id),
      desk.history(locale, at.id),
      desk.mergePeople(locale, at.id, at.twinId),
      desk.splitPerson(locale, at.id),
      desk.editEvent(locale, at.id, at.eventId),
      desk.question(locale, about),
      desk.claim(locale, at.claimId),
      desk.queue(locale),
      desk.massReleases(locale),
      desk.massRelease(locale, at.massReleaseId),
      desk.board(locale, at.massReleaseId),
      desk.board(locale, at.massReleaseId, 'pile=decided'),
      desk.applyRoll(locale, at.massReleaseId),
      desk.refuteEntry(locale, at.massReleaseId, at.entryId),
      desk.rollEntry(locale, at.massReleaseId, at.entryId),
      desk.editMassRelease(locale, at.massReleaseId),
      desk.quickRelease(locale, `person=${at.id}`),
      desk.change(locale, at.revisionId),
      desk.duplicates(locale),
    ],
  }
}
