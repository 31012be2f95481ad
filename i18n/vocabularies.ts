import { auditKinds } from '#domain/audit'
import { caseKinds, partyRoles } from '#domain/case'
import {
  adjudicationOutcomes,
  claimFields,
  claimStates,
  claimSubjects,
  confidences,
  stances,
} from '#domain/claim'
import { consentAnswers, consentQuestions, consentSpeakers } from '#domain/consent'
import {
  askers,
  correctionKinds,
  correctionStates,
  verifications,
} from '#domain/correction'
import { correctionParts } from '#domain/correction-parts'
import { certainties, custodyStatuses, spanEnds } from '#domain/custody'
import { chargeStages, decisionOutcomes, decisionTypes } from '#domain/decision'
import { designationCategories, designationStatuses } from '#domain/designation'
import { channels, roles } from '#domain/editor'
import { erasureBases } from '#domain/erasure'
import { eventKinds, eventStates } from '#domain/event'
import { ageBands, designationStates, lengthBands } from '#domain/facet'
import { facilityKinds } from '#domain/facility'
import { limitFields, limitKinds, limitLevels, withholdingReasons } from '#domain/limit'
import {
  figureCounts,
  figureQualifiers,
  massReleaseStatuses,
  matchStates,
} from '#domain/mass-release'
import { nameKinds, nameSchemes } from '#domain/name'
import { matchKinds } from '#domain/name-hit'
import { organisationKinds } from '#domain/organisation'
import { occupations, publicationLevels, sexes } from '#domain/person'
import { identityChecks, photoConsents, photoLicences } from '#domain/photo'
import {
  conditionalities,
  documentStates,
  releaseOutcomes,
  releaseTypes,
} from '#domain/release'
import { sensitivities } from '#domain/sensitivity'
import { regimes, sentenceKinds } from '#domain/sentence'
import { reliabilities, sourceKinds } from '#domain/source'

/** Every closed list of the domain, by the name its words have in the catalogues. */
export const vocabularies = {
  auditKind: auditKinds,
  adjudicationOutcome: adjudicationOutcomes,
  ageBand: ageBands,
  asker: askers,
  caseKind: caseKinds,
  certainty: certainties,
  channel: channels,
  chargeStage: chargeStages,
  claimField: claimFields,
  claimState: claimStates,
  claimSubject: claimSubjects,
  conditionality: conditionalities,
  confidence: confidences,
  consentAnswer: consentAnswers,
  consentQuestion: consentQuestions,
  consentSpeaker: consentSpeakers,
  correctionKind: correctionKinds,
  correctionPart: correctionParts,
  correctionState: correctionStates,
  custodyStatus: custodyStatuses,
  decisionOutcome: decisionOutcomes,
  decisionType: decisionTypes,
  designationCategory: designationCategories,
  designationState: designationStates,
  designationStatus: designationStatuses,
  documentState: documentStates,
  erasureBasis: erasureBases,
  eventKind: eventKinds,
  eventState: eventStates,
  facilityKind: facilityKinds,
  figureCount: figureCounts,
  figureQualifier: figureQualifiers,
  lengthBand: lengthBands,
  identityCheck: identityChecks,
  limitField: limitFields,
  limitKind: limitKinds,
  limitLevel: limitLevels,
  massReleaseStatus: massReleaseStatuses,
  matchKind: matchKinds,
  matchState: matchStates,
  nameKind: nameKinds,
  nameScheme: nameSchemes,
  occupation: occupations,
  organisationKind: organisationKinds,
  partyRole: partyRoles,
  photoConsent: photoConsents,
  photoLicence: photoLicences,
  publicationLevel: publicationLevels,
  regime: regimes,
  releaseOutcome: releaseOutcomes,
  releaseType: releaseTypes,
  reliability: reliabilities,
  role: roles,
  sensitivity: sensitivities,
  sentenceKind: sentenceKinds,
  sex: sexes,
  sourceKind: sourceKinds,
  spanEnd: spanEnds,
  stance: stances,
  withholdingReason: withholdingReasons,
  verification: verifications,
} as const

export type Vocabulary = keyof typeof vocabularies
export type Value<Name extends Vocabulary> = (typeof vocabularies)[Name][number]
