export const DATABASE_PREFIX = 'akuntabel_uji_'
export const TEMPLATE_PREFIX = 'akuntabel_contoh_'
