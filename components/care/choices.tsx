import { useEffect, useId, useRef } from 'react';
import { useApp } from '../app/context.ts';
import { keyName, useKeys } from '../app/use-keys.ts';
import { cx } from '../ui/cx.ts';
import s from './care.module.css';

export interface Choice {
  id: string;
  label: string;
  /** Part of the one above it. */
  inside?: boolean;
}

const KEYS = [...'123456789abcdefghijklmnopqrstuvwxyz'];

interface Props {
  label: string;
  /** What stands there now; null: nothing was said. */
  shown: string | null;
  hotkey: string;
  choices: readonly Choice[];
  /** The one that is set; '' is the choice of none. */
  chosen: string | null;
  /** Where the keyboard begins where none is set. */
  start?: string | null;
  open: boolean;
  disabled: boolean;
  onOpen: (open: boolean) => void;
  onChoose: (id: string) => void;
}

/** A button that a key opens into a small list; in it a second key chooses. Use {@link ChoiceList} for the list alone. */
export function Choices({ label, shown, hotkey, open, disabled, onOpen, onChoose, ...list }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useKeys({ [hotkey]: disabled ? undefined : () => { onOpen(true); } });
  const close = (): void => {
    onOpen(false);
    button.current?.focus();
  };
  return (
    <div className={cx(s.choices, open && s.opened)}>
      <button ref={button} type="button" className={s.choice} aria-haspopup="menu" aria-expanded={open} disabled={disabled} onClick={() => { onOpen(!open); }}>
        <span className={s.label}>{label}</span>
        {shown === null ? <Unset /> : <span className={s.value}>{shown}</span>}
        <kbd aria-hidden="true">{hotkey.toUpperCase()}</kbd>
      </button>
      {open && (
        <ChoiceList
          {...list}
          label={label}
          onClose={close}
          onLeave={() => { onOpen(false); }}
          onChoose={(id) => {
            close();
            onChoose(id);
          }}
        />
      )}
    </div>
  );
}

interface ListProps {
  label: string;
  choices: readonly Choice[];
  chosen: string | null;
  start?: string | null;
  onChoose: (id: string) => void;
  onClose: () => void;
  /** The keyboard went elsewhere. */
  onLeave: () => void;
}

function ChoiceList({ label, choices, chosen, start, onChoose, onClose, onLeave }: ListProps) {
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const first = (chosen || start) ?? choices[0]?.id;
  const items = (): HTMLElement[] => [...(list.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])];
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, []);
  const move = (by: number): void => {
    const all = items();
    const at = all.findIndex((one) => one === document.activeElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  return (
    <ul
      ref={list}
      role="menu"
      aria-label={label}
      className={s.list}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const name = keyName(event.nativeEvent);
        const found = choices[KEYS.indexOf(name)];
        const by = ({ arrowdown: 1, arrowup: -1 } as Record<string, number | undefined>)[name];
        if (name === 'escape') onClose();
        else if (by !== undefined) move(by);
        else if (found) onChoose(found.id);
        // Enter and Tab are the browser's; no other key means anything while the list is open.
        else if (name.length > 1 || name === ' ') return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {choices.map((one, index) => (
        <li key={one.id} role="none">
          <button
            type="button"
            role="menuitemradio"
            aria-checked={one.id === chosen}
            aria-describedby={`${id}-${String(index)}`}
            tabIndex={-1}
            data-first={one.id === first || undefined}
            className={cx(s.item, one.inside && s.inner)}
            onClick={() => { onChoose(one.id); }}
          >
            <kbd id={`${id}-${String(index)}`}>{KEYS[index]?.toUpperCase()}</kbd>
            <span>{one.label}</span>
            {one.id === chosen && <span aria-hidden="true">✓</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Unset() {
  const { t } = useApp();
  return (
    <span className={s.value}>
      <span aria-hidden="true">–</span>
      <span className="quiet">{t('care.unset')}</span>
    </span>
  );
}
