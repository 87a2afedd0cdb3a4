/** to_char format of `2022-10-14T03:21:09.123456Z`; a JavaScript Date would lose the microseconds. */
export const UTC_MICROSECONDS = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'
