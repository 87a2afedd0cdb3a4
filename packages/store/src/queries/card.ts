import { CARD_FIELDS } from '@akuntabel/domain'

/** Columns of an indicator's card, for joins with `indikator_versi as v`. */
export const CARD = [
  'v.versi',
  'v.berlaku',
  'v.sasaran',
  'v.formula',
  ...CARD_FIELDS.map(({ column }) => `v.${column}` as const),
] as const
