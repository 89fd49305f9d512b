type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

const rules = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** `1234` → `1,234` in the catalogue's language. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** Picks the CLDR plural form and puts the formatted count in the place of `#`. */
export function plural(count: number, forms: PluralForms): string {
  return (forms[rules.select(count)] ?? forms.other).replaceAll('#', formatCount(count));
}
