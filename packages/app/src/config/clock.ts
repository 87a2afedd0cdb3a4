import { dayOf } from '../view/instant.ts'

export interface Clock {
  now(): Date
  /** The office's calendar day, ISO `2022-11-21`. */
  today(timezone?: string): string
}

/** `fixedDay` keeps the calendar still (demonstrations); instants stay real. */
export function createClock(fixedDay: string | null): Clock {
  return {
    now: () => new Date(),
    today: (timezone) => fixedDay ?? dayOf(new Date(), timezone),
  }
}
