import { type ReactNode, useState } from 'react';
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  Heading,
  Modal,
  ModalOverlay,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { Link } from 'react-router';
import { useTexts } from '../i18n/useTexts';

type Look = 'main' | 'quiet' | 'plain' | 'danger';

export function Button({ look = 'main', ...rest }: AriaButtonProps & { look?: Look }) {
  return <AriaButton {...rest} className={`button ${look}`} />;
}

export function LinkButton({
  to,
  look = 'main',
  children,
}: {
  to: string;
  look?: Look;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`button ${look}`}>
      {children}
    </Link>
  );
}

/** A button whose deed is done only after a second yes, with what will happen said before. */
export function ConfirmButton(props: {
  label: string;
  title: string;
  children: ReactNode;
  confirm: string;
  look?: Look;
  isDisabled?: boolean;
  onConfirm: () => Promise<unknown> | void;
}) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  return (
    <DialogTrigger>
      <Button look={props.look ?? 'quiet'} isDisabled={props.isDisabled ?? false}>
        {props.label}
      </Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">{props.title}</Heading>
                {props.children}
                <div className="row">
                  <Button
                    look={props.look ?? 'main'}
                    isDisabled={busy}
                    onPress={async () => {
                      setBusy(true);
                      try {
                        await props.onConfirm();
                      } catch {
                        // The page that asked shows what went wrong.
                      } finally {
                        setBusy(false);
                        close();
                      }
                    }}
                  >
                    {props.confirm}
                  </Button>
                  <Button look="plain" onPress={close} autoFocus>
                    {t('ui.cancel')}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** A select of the platform: the best there is on phones, and it speaks to every screen reader. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value as T)}>
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
