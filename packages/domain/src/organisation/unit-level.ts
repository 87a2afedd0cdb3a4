export const UNIT_LEVELS = { pusat: 'Pusat', provinsi: 'Provinsi', kabkota: 'Kabupaten/Kota' } as const

export type UnitLevel = keyof typeof UNIT_LEVELS
