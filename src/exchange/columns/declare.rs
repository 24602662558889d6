//! How the columns of a kind of file are written down: one field a line, with its headers.

/// Declares a field enum with names and headers beside each variant.
macro_rules! fields {
    (
        $(#[$meta:meta])* $enum:ident requires [$([$($needed:ident),+]),+]
            $(second $giving:ident: [$($second:literal),+])*
            $(beside $other:ident: [$($there:literal is $turned:ident),+])*
            $(either [$($either:literal is $time:ident or $day:ident),+])?;
        $($(#[$doc:meta])* $variant:ident = $name:literal : $($header:literal),+;)+
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $enum { $($(#[$doc])* $variant),+ }

        impl $crate::exchange::columns::Field for $enum {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const REQUIRED: &'static [&'static [Self]] = &[$(&[$(Self::$needed),+]),+];

            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }

            fn headers(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$name, $($header),+]),+ }
            }

            fn second(self) -> &'static [&'static str] {
                match self { $(Self::$giving => &[$($second),+],)* _ => &[] }
            }

            $(fn either() -> &'static [(&'static str, Self, Self)] {
                &[$(($either, Self::$time, Self::$day)),+]
            })?

            fn turned(self) -> &'static [(&'static str, Self)] {
                match self { $(Self::$other => &[$(($there, Self::$turned)),+],)* _ => &[] }
            }
        }
    };
}
pub(super) use fields;
