import { z } from 'zod'
import { choiceField, dayField, idField, optional, textField } from './fields.ts'

/** To be recorded and to be shown are two questions (domain handbook 3.2). */
export const consentQuestions = ['documentation', 'publication'] as const
export type ConsentQuestion = (typeof consentQuestions)[number]

export const consentAnswers = ['given', 'refused', 'withdrawn', 'not_asked'] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

/** Who spoke for the person. */
export const consentSpeakers = ['person', 'family', 'lawyer', 'body', 'other'] as const

export const newConsent = z.object({
  personId: idField,
  question: choiceField(consentQuestions),
  answer: choiceField(consentAnswers),
  saidBy: choiceField(consentSpeakers),
  saidOn: optional(dayField),
  /** How it was made sure that it was really them. */
  verified: optional(textField),
  note: optional(textField),
})
export type NewConsent = z.output<typeof newConsent>

/** Somebody said no, or no longer: a person decides what follows, never the machine. */
export const asksForLevel = ({
  question,
  answer,
}: Pick<NewConsent, 'question' | 'answer'>) =>
  question === 'publication' && (answer === 'refused' || answer === 'withdrawn')
