/** Columns of an indicator's card, for joins with `indikator_versi as v`. */
export const CARD = [
  'v.versi',
  'v.berlaku',
  'v.name',
  'v.definisi',
  'v.satuan',
  'v.value_kind',
  'v.polarity',
  'v.consolidation',
  'v.formula',
  'v.cara_penghitungan',
  'v.sumber_data',
  'v.penanggung_jawab',
  'v.bukti',
] as const
