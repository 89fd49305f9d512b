import type { Person } from '../../person/person';
import { browserEnvironment } from './plan-environment';
import { RestorePlans } from './restore-plans';

/** The plans of a person in this tab. */
export class PersonPlans extends RestorePlans {
  constructor(person: Person) {
    super(person, browserEnvironment(person));
  }
}
