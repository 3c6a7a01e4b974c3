/** A handle is a person's public name in addresses: 3 to 40 lower-case letters, digits or hyphens. */
export const handlePattern = /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/

export const passwordMinimum = 12
