-- Roles of the levels of access, made once per server by its administrator. Nobody logs in with them: give them to people, as in
--     grant sozialraum_public to meier;  grant sozialraum_writer to schulz;
-- sozialraum_owner owns the schema; sozialraum_writer publishes; sozialraum_true sees true and protected counts; sozialraum_public
-- sees what is protected. Run it again at any time: what is there stays.
do $$
declare one text;
begin
    foreach one in array array['sozialraum_owner', 'sozialraum_writer', 'sozialraum_true', 'sozialraum_public'] loop
        if not exists (select from pg_roles where rolname = one) then
            execute format('create role %I nologin', one);
        end if;
    end loop;
end $$;
grant sozialraum_public to sozialraum_true;
create extension if not exists postgis;
create extension if not exists btree_gist;
create schema if not exists {schema} authorization sozialraum_owner;
grant usage on schema {schema} to sozialraum_writer, sozialraum_public;
