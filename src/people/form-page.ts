// A page of one form about accounts: its fields with what was typed, but never with a password.
import { SHORTEST_PASSWORD } from '../password/rule.ts';
import type { FieldProps } from '../web/look/fields.ts';
import type { Link } from '../web/look/parts.ts';
import type { Show } from '../web/reply.ts';
import { type Filled, typed } from '../web/routing.ts';
import type { Visit } from '../web/visit.ts';
import type { Say } from '../words/say.ts';
import type { AccountFormPage } from './models.ts';

/** Where one's own account is shown. */
export const ACCOUNT = '/account';

type Asked = Omit<AccountFormPage, 'errors' | 'hidden' | 'intro' | 'links' | 'list'> &
  Partial<Pick<AccountFormPage, 'hidden' | 'intro' | 'links' | 'list'>>;

/** The page; `backTo` where it belongs to another. */
export function formPage(filled: Filled, asked: Asked, backTo?: Link): Show {
  const model: AccountFormPage = {
    ...{ intro: [], list: [], links: [], hidden: [] },
    ...asked,
    fields: filledIn(asked.fields, filled),
    errors: filled.errors,
  };
  const place = backTo ? { backTo, section: ACCOUNT } : {};
  return { show: 'people/form', model, title: asked.title, ...place };
}

/** The way back to one's own account. */
export function toAccount({ say }: Visit): Link {
  return { text: say('account.title'), href: ACCOUNT };
}

/** Fields with what was typed into them and what was wrong with it. */
export function filledIn(fields: readonly FieldProps[], { sent, errors }: Filled): FieldProps[] {
  return fields.map((field) => {
    const error = errors.find((one) => one.field === field.name)?.text;
    const keeps = field.kind !== 'password' && field.name in sent;
    return {
      ...field,
      ...(keeps ? { value: typed(sent, field.name) } : {}),
      ...(error === undefined ? {} : { error }),
    };
  });
}

export function emailField(say: Say): FieldProps {
  return {
    ...{ kind: 'email', name: 'email', required: true, autocomplete: 'email', width: 30 },
    label: say('account.email'),
  };
}

export function nameField(say: Say): FieldProps {
  return {
    ...{ kind: 'text', name: 'name', required: true, autocomplete: 'name', width: 30 },
    label: say('account.name'),
  };
}

export function phoneField(say: Say): FieldProps {
  return {
    ...{ kind: 'phone', name: 'phone', autocomplete: 'tel', width: 20 },
    label: say('account.phone'),
    hint: say('account.phone-hint'),
  };
}

/** The password that is kept, asked for. */
export function passwordField(say: Say, label = say('account.password')): FieldProps {
  return {
    ...{ kind: 'password', name: 'password', required: true, autocomplete: 'current-password' },
    label,
  };
}

/** A password to be kept from now on. */
export function newPasswordField(say: Say, name: string): FieldProps {
  return {
    ...{ kind: 'password', name, required: true, autocomplete: 'new-password' },
    label: say(name === 'password' ? 'account.password' : 'account.new-password'),
    hint: say('account.new-password-hint', { least: SHORTEST_PASSWORD }),
  };
}
